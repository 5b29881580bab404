package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One page of a real Chromium with cookies of its own. The browser itself is shared by the whole
 * run.
 */
public final class BrowserFixture implements AutoCloseable {
  private static final int WIDE = 1280;
  private static final int NARROW = 320;
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Names what sticks out when the page is wider than its window; otherwise nothing. */
  private static final String STICKING_OUT =
      """
      () => document.documentElement.scrollWidth <= window.innerWidth ? "" :
        [...document.querySelectorAll("body *")]
          .filter(it => it.getBoundingClientRect().right > window.innerWidth + 1)
          .slice(0, 5).map(it => it.outerHTML.slice(0, 200)).join(" | ") || "something unseen"
      """;

  private static final Path SUMMARY = Path.of("target", "axe-summary.txt");
  private static final Browser BROWSER = launch();

  private final BrowserContext context;
  private final Page page;

  private BrowserFixture(int width, boolean scripts) {
    context =
        BROWSER.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setJavaScriptEnabled(scripts));
    page = context.newPage();
    page.onPageError(error -> System.err.println(page.url() + ": " + error));
    page.setDefaultTimeout(10_000);
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

  /** Saves the whole page as target/screens/NAME-WIDTH.png. */
  public void shot(String name) {
    var file = name + "-" + page.viewportSize().width + ".png";
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screens", file)));
  }

  /**
   * Fails on any finding of axe-core, and notes how many checks passed in target/axe-summary.txt.
   */
  public void assertAccessible(String name) {
    var results = new AxeBuilder(page).analyze();
    assertEquals("", findings(results.getViolations()), name);
    note(name, results.getPasses().size());
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

  private static Browser launch() {
    SUMMARY.toFile().delete();
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(FLAGS));
  }

  private static Path chromium() {
    var named = System.getenv("CHROMIUM");
    var path = System.getenv("PATH").split(File.pathSeparator);
    return Stream.concat(
            Stream.ofNullable(named).map(Path::of),
            Stream.of(path).map(folder -> Path.of(folder, "chromium")))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No chromium on PATH: install it, or name it by CHROMIUM"));
  }
}
