package org.assay.platform;

import com.microsoft.playwright.Locator;

/** How a person works a page: by pointing, or by keys alone. */
public interface InputDevice {
  InputDevice MOUSE = new Mouse();
  InputDevice KEYBOARD = new Keyboard();

  /** Presses a button, follows a link or opens what is folded. */
  void press(Locator control);

  /** The same twice, without waiting. */
  void pressTwice(Locator control);

  void check(Locator option);

  void fill(Locator box, String text);

  void select(Locator list, String value);

  final class Mouse implements InputDevice {
    private Mouse() {}

    @Override
    public void press(Locator control) {
      control.click();
    }

    @Override
    public void pressTwice(Locator control) {
      control.dblclick();
    }

    @Override
    public void check(Locator option) {
      option.check();
    }

    @Override
    public void fill(Locator box, String text) {
      box.fill(text);
    }

    @Override
    public void select(Locator list, String value) {
      list.selectOption(value);
    }
  }

  /** Tab until the control has the focus, then what its kind takes. */
  final class Keyboard implements InputDevice {
    /** More than any page has to tab through, twice over. */
    private static final int MOST = 800;

    /** Nothing of a control that the page has replaced. */
    private static final String FOCUSED =
        "e => !e.isConnected ? null : e.closest('a, button, summary, input, select, textarea') ==="
            + " document.activeElement || (e.type === 'radio' && document.activeElement.type ==="
            + " 'radio' && document.activeElement.name === e.name)";

    private Keyboard() {}

    @Override
    public void press(Locator control) {
      reach(control);
      key(control, "Enter");
    }

    @Override
    public void pressTwice(Locator control) {
      press(control);
      key(control, "Enter");
    }

    /** A tick takes the space bar; in a group of options, arrows move to the next one. */
    @Override
    public void check(Locator option) {
      reach(option);
      for (var i = 0; i < MOST && !option.isChecked(); i++) {
        var here = (Boolean) option.evaluate("e => e === document.activeElement");
        key(option, here ? "Space" : "ArrowDown");
      }
    }

    @Override
    public void fill(Locator box, String text) {
      reach(box);
      key(box, "Control+A");
      box.page().keyboard().type(text);
    }

    @Override
    public void select(Locator list, String value) {
      reach(list);
      for (var i = 0; i < MOST && !list.inputValue().equals(value); i++) key(list, "ArrowDown");
    }

    /** Finding the control anew after each key would cost more than the key. */
    private static void reach(Locator control) {
      control.waitFor();
      var found = control.elementHandle();
      for (var i = 0; i < MOST; i++) {
        var focused = found.evaluate(FOCUSED);
        if (focused == null) found = control.elementHandle();
        else if ((Boolean) focused) return;
        else key(control, "Tab");
      }
      throw new AssertionError("no key leads to " + control);
    }

    private static void key(Locator at, String key) {
      at.page().keyboard().press(key);
    }
  }
}
