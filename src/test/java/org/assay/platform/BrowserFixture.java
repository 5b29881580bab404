package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One page of a real Chromium with cookies of its own. The browser itself is shared by all classes
 * of a {@link TestLane}, which drives it from one thread at a time.
 */
public final class BrowserFixture implements AutoCloseable {
  private static final int WIDE = 1280;
  private static final int NARROW = 320;

  /** What depends on the room that words take in a window. */
  private static final List<String> OF_ROOM = List.of("target-size", "scrollable-region-focusable");

  /** What depends on how letters are drawn, and takes axe nine tenths of its time. */
  private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

  /** What of the shape is no way of drawing letters: around the main part, and within it. */
  private static final int PARTS = 2;

  /** Shapes in which axe found nothing, in whatever test. */
  private static final Set<String> SOUND = ConcurrentHashMap.newKeySet();

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

  private final boolean scripts;
  private final BrowserContext context;
  private final Page page;

  private BrowserFixture(int width, boolean scripts) {
    this.scripts = scripts;
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

  public static BrowserFixture narrowWithoutScripts() {
    return new BrowserFixture(NARROW, false);
  }

  /** Every page shows its text twice as large as a reader's browser does by itself. */
  public static BrowserFixture withLargeText() {
    var browser = wide();
    browser.context.addInitScript(
        "document.addEventListener('DOMContentLoaded', () => { document.documentElement.style"
            + ".fontSize = '200%'; });");
    return browser;
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
   * Fails on any finding of axe-core, and notes how many checks passed in target/axe-summary.txt.
   * Of a page of a {@link PageScripts#SHAPE} in which axe found nothing before it is asked only
   * where there seems to be too little room in this window, and only about that. At the colours of
   * letters that are drawn alike it looks once; with pictures, at everything of every page.
   */
  public void assertAccessible(String name) {
    steadily(() -> look(name));
  }

  /** What is looked at may give way to the page that was asked for: then it is looked at again. */
  private void steadily(Runnable look) {
    try {
      look.run();
    } catch (PlaywrightException e) {
      if (!e.getMessage().contains(PageScripts.GONE)) throw e;
      page.waitForLoadState();
      look.run();
    }
  }

  private void look(String name) {
    var shape = strings(page.evaluate(PageScripts.SHAPE)).stream().map(Sha256::hex).toList();
    var known = !PICTURES && SOUND.containsAll(shape);
    var roomy = page.evaluate(PageScripts.WITHOUT_ROOM).equals(List.of());
    if (known && roomy) return;
    if (page.evaluate("typeof axe").equals("undefined")) bringAxe();
    var found = new ArrayList<String>();
    if (PICTURES || !roomy) found.addAll(findings(OF_ROOM, List.of(), List.of()));
    if (PICTURES) found.addAll(findings(List.of(), OF_ROOM, List.of()));
    else if (!known) found.addAll(beyondRoom(shape.subList(PARTS, shape.size())));
    var faults = found.stream().filter(it -> !it.matches("\\d+")).toList();
    assertEquals(List.of(), faults, name);
    SOUND.addAll(shape);
    note(name, found.stream().mapToInt(Integer::parseInt).sum());
  }

  /** As a script of the service, which the browser keeps compiled, where one can run. */
  private void bringAxe() {
    var isServed = scripts && page.url().startsWith("http");
    if (isServed && page.evaluate(PageScripts.AXE).equals(true)) return;
    page.evaluate(AxeBuilder.getAxeScript());
  }

  private static List<String> strings(Object answer) {
    return ((List<?>) answer).stream().map(String.class::cast).toList();
  }

  /**
   * All but the colours on the whole page, and those of letters that are drawn as none were before.
   * Where their colours are wrong, those of all letters, one by one.
   */
  private List<String> beyondRoom(List<String> letters) {
    var found =
        findings(
            List.of(), Stream.of(OF_ROOM, OF_COLOURS).flatMap(List::stream).toList(), List.of());
    var places =
        IntStream.range(0, letters.size())
            .filter(it -> !SOUND.contains(letters.get(it)))
            .boxed()
            .toList();
    if (places.isEmpty()) return found;
    var some = findings(OF_COLOURS, List.of(), places);
    var colours = some.size() == 1 ? some : findings(OF_COLOURS, List.of(), List.of());
    return Stream.of(found, colours).flatMap(List::stream).toList();
  }

  /**
   * First how many rules passed.
   *
   * @param places of letters; none for the whole page
   */
  private List<String> findings(List<String> alone, List<String> without, List<Integer> places) {
    var wanted = Map.of("alone", alone, "without", without, "places", places);
    return strings(page.evaluate(PageScripts.FINDINGS, wanted));
  }

  /**
   * Fails when the page is wider than its window, which a reader on a phone would have to scroll
   * sideways.
   */
  public void assertNoSidewaysScroll() {
    steadily(() -> assertEquals("", page.evaluate(PageScripts.STICKING_OUT), page.url()));
  }

  @Override
  public void close() {
    context.close();
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
