package org.assay.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.collection.respond.RespondFixture;
import org.assay.platform.BrowserFixture;
import org.assay.platform.JourneySteps;
import org.assay.platform.TestLane;
import org.assay.platform.TestSurroundings;

/**
 * Answers one question of a standard's page twenty times in a Chromium, against a service on the
 * same machine. Prints how many requests that took, the longest of them in characters, and the
 * milliseconds from a request to its answer, at the median and at the slowest.
 */
public final class SavingOneAnswer {
  private static final int ANSWERS = 20;

  private static final String TIMES =
      "performance.getEntriesByType('resource').filter(e => e.initiatorType === 'fetch' &&"
          + " e.name.includes('/standards/')).map(e => e.duration).sort((a, b) => a - b)";

  private SavingOneAnswer() {}

  public static void main(String[] none) {
    TestLane.alone();
    try (var server =
            ApplicationContext.run(
                EmbeddedServer.class, Map.copyOf(TestSurroundings.properties()), "test");
        var browser = BrowserFixture.wide()) {
      var id = server.getApplicationContext().getBean(RespondFixture.class).scene(Map.of());
      var page = browser.page();
      page.navigate(server.getURL() + "/returns/" + id + "/standards/leadership");
      page.getByLabel("Email address").fill(RespondFixture.LEAD);
      page.getByLabel("Password").fill(RespondFixture.PASSWORD);
      JourneySteps.press(page, "Sign in");
      assertThat(page.locator("form[data-saving]")).isVisible();
      measure(page);
    }
    System.exit(0);
  }

  private static void measure(Page page) {
    var posts = new ArrayList<String>();
    page.onRequest(
        request -> {
          if (request.method().equals("POST") && request.url().contains("/standards/"))
            posts.add(String.valueOf(request.postData()));
        });
    for (var i = 1; i <= ANSWERS; i++) {
      page.locator("[name='named.value']").nth(i % 2).check();
      assertThat(page.locator("[name='named.version']")).hasValue(Integer.toString(i));
    }
    var times =
        ((List<?>) page.evaluate(TIMES)).stream().map(it -> ((Number) it).doubleValue()).toList();
    System.out.printf(
        "%d answers saved by %d requests of %d characters at most; from request to answer %.0f ms"
            + " at the median, %.0f ms at the slowest%n",
        times.size(),
        posts.size(),
        posts.stream().mapToInt(String::length).max().orElseThrow(),
        times.get(times.size() / 2),
        times.getLast());
  }
}
