package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * One page of a real Chromium with cookies of its own. The browser itself is shared by all classes
 * of a {@link TestLane}, which drives it from one thread at a time.
 */
public final class BrowserFixture implements AutoCloseable {
  private static final int WIDE = 1280;
  private static final int NARROW = 320;

  /** Names what sticks out when the page is wider than its window; otherwise nothing. */
  private static final String STICKING_OUT =
      """
      () => document.documentElement.scrollWidth <= window.innerWidth ? "" :
        [...document.querySelectorAll("body *")]
          .filter(it => it.getBoundingClientRect().right > window.innerWidth + 1)
          .slice(0, 5).map(it => it.outerHTML.slice(0, 200)).join(" | ") || "something unseen"
      """;

  /**
   * What axe sees of a page besides its style sheets: its elements, which of them show, and how.
   */
  private static final String SIGHT =
      """
      () => document.documentElement.outerHTML
        + [...document.querySelectorAll("body *")].map(it => {
            const style = getComputedStyle(it);
            return it.checkVisibility({visibilityProperty: true}) + style.color + style.backgroundColor;
          }).join()
      """;

  /** What depends on a window's width alone. */
  private static final List<String> OF_LAYOUT =
      List.of("target-size", "scrollable-region-focusable");

  /** Set by {@code mvn -P pictures}: taking them costs more than looking for faults. */
  private static final boolean PICTURES = Boolean.getBoolean("assay.pictures");

  private static final Path SUMMARY = Path.of("target", "axe-summary.txt");
  private static final Browser[] BY_LANE = new Browser[TestLane.ALL.size()];

  /** A busy machine is slow, not wrong. */
  private static final double PATIENCE = 30_000;

  static {
    SUMMARY.toFile().delete();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
  }

  private final BrowserContext context;
  private final Page page;
  private String seen = "";

  private BrowserFixture(int width, boolean scripts) {
    context =
        browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 800)
                    .setLocale("en-GB")
                    .setTimezoneId("Europe/London")
                    .setJavaScriptEnabled(scripts));
    page = context.newPage();
    page.onPageError(error -> System.err.println(page.url() + ": " + error));
    page.setDefaultTimeout(PATIENCE);
    page.onDialog(BrowserFixture::leave);
  }

  /** A page that asks whether to be left is left; unanswered, it would keep the browser waiting. */
  private static void leave(Dialog dialog) {
    if (dialog.type().equals("beforeunload")) dialog.accept();
    else dialog.dismiss();
  }

  public static BrowserFixture wide() {
    return new BrowserFixture(WIDE, true);
  }

  public static BrowserFixture narrow() {
    return new BrowserFixture(NARROW, true);
  }

  public static BrowserFixture withoutScripts() {
    return new BrowserFixture(WIDE, false);
  }

  public Page page() {
    return page;
  }

  public BrowserContext context() {
    return context;
  }

  /**
   * Keeps a picture of the whole page as target/screens/NAME-WIDTH.png, when pictures are wanted.
   */
  public void shot(String name) {
    if (PICTURES) keep(name);
  }

  void keep(String name) {
    var file = name + "-" + page.viewportSize().width + ".png";
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screens", file)));
  }

  /**
   * Fails on any finding of axe-core, and notes how many checks passed in target/axe-summary.txt. A
   * page that looks to axe as it did the last time, but for its width, is asked for what the width
   * can change.
   */
  public void assertAccessible(String name) {
    var sight = (String) page.evaluate(SIGHT);
    var axe = new AxeBuilder(page).setLegacyMode(true); // the other mode opens a page each time
    axe.options(violationsAlone());
    var results = (sight.equals(seen) ? axe.withRules(OF_LAYOUT) : axe).analyze();
    seen = sight;
    assertEquals("", findings(results.getViolations()), name);
    note(name, results.getPasses().size());
  }

  /** Describing every element that passes takes most of axe's time. */
  private static AxeRunOptions violationsAlone() {
    var options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  /**
   * Fails when the page is wider than its window, which a reader on a phone would have to scroll
   * sideways.
   */
  public void assertNoSidewaysScroll() {
    assertEquals("", page.evaluate(STICKING_OUT), page.url());
  }

  @Override
  public void close() {
    context.close();
  }

  private static String findings(List<Rule> violations) {
    return violations.stream()
        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
        .reduce("", (all, one) -> all + one + "\n");
  }

  private void note(String name, int passed) {
    var line = "%s (%d px): %d rules passed%n";
    try {
      Files.writeString(
          SUMMARY,
          line.formatted(name, page.viewportSize().width, passed),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Browser browser() {
    var lane = TestLane.current();
    if (BY_LANE[lane] == null) BY_LANE[lane] = TestBrowser.launch();
    return BY_LANE[lane];
  }
}
