package org.assay.platform;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/**
 * The Chromium of a test run: the machine's own or, where there is none, one that is fetched. The
 * one without windows (chromium-headless-shell) does the same in half the processor's time.
 */
final class TestBrowser {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--in-process-gpu", // nothing is drawn that is worth a process of its own
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Otherwise Playwright fetches three browsers each time it starts. */
  private static final Map<String, String> NO_DOWNLOAD =
      Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

  /** The first of them that is on PATH. */
  private static final List<String> NAMES = List.of("chromium-headless-shell", "chromium");

  private static final String REMEDY =
      "No chromium on PATH, and Playwright's own does not start either. Install Debian's package"
          + " chromium-headless-shell, or name a Chromium by CHROMIUM";

  /** Once for both lanes, and for all tests when it fails. */
  private static final FutureTask<Void> FETCHING = new FutureTask<>(TestBrowser::install, null);

  private TestBrowser() {}

  static Browser launch() {
    return launch(installed());
  }

  static Browser launch(Optional<Path> installed) {
    var options = new BrowserType.LaunchOptions().setArgs(FLAGS);
    installed.ifPresentOrElse(options::setExecutablePath, TestBrowser::fetch);
    try {
      return Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD))
          .chromium()
          .launch(options);
    } catch (PlaywrightException e) {
      throw installed.isPresent() ? e : new IllegalStateException(REMEDY, e);
    }
  }

  private static void fetch() {
    FETCHING.run();
    try {
      FETCHING.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(REMEDY, e);
    }
  }

  /** Does nothing when Playwright has fetched it before. */
  private static void install() {
    System.err.println("No chromium on PATH: Playwright fetches its own");
    var install = Driver.ensureDriverInstalled(NO_DOWNLOAD, false).createProcessBuilder();
    install.command().addAll(List.of("install", "--only-shell", "chromium"));
    run(install);
  }

  /**
   * @throws IllegalStateException with what to install instead, and with what the program said
   */
  static void run(ProcessBuilder install) {
    try {
      var ended = install.redirectErrorStream(true).start();
      var said = new String(ended.getInputStream().readAllBytes());
      if (ended.waitFor() != 0) throw new IllegalStateException(REMEDY + "\n" + said);
    } catch (IOException e) {
      throw new IllegalStateException(REMEDY, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(REMEDY, e);
    }
  }

  private static Stream<Path> onPath(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name));
  }

  private static Optional<Path> installed() {
    return Stream.concat(
            Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of),
            NAMES.stream().flatMap(TestBrowser::onPath))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
