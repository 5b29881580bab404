package org.assay.platform;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What every journey does on the way. */
public final class JourneySteps {
  private static final int[] NARROW_AND_WIDE = {320, 1280};

  private JourneySteps() {}

  /**
   * @param button its whole name, as a screen reader says it
   */
  public static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  /** Narrow and wide: nothing that axe finds, no scrolling sideways, and a picture of each. */
  public static void look(BrowserFixture browser, String name) {
    for (var width : NARROW_AND_WIDE) {
      browser.page().setViewportSize(width, 800);
      browser.assertAccessible(name);
      browser.assertNoSidewaysScroll();
      browser.shot(name);
    }
  }

  /**
   * @param looking whether this journey looks: one of several that differ only in scripts or width
   *     does
   */
  public static void look(BrowserFixture browser, String name, boolean looking) {
    if (looking) look(browser, name);
  }
}
