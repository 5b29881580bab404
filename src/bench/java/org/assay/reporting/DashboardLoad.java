package org.assay.reporting;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.assay.assurance.moderation.ModerationResults;
import org.assay.collection.cycles.Cycles;
import org.assay.people.directory.Register;
import org.assay.people.identity.DemonstrationAccounts;
import org.assay.reporting.figures.CycleDataReader;

/**
 * The subgroup's pages about the largest Section 175 cycle of the demonstration county, from
 * request to last byte, beside the statements of the first page alone in the same run. Times are
 * medians; the aim is 100 ms at 1,500 returns and 300 ms at 25,000, and no more than three times
 * the statements.
 */
public final class DashboardLoad {
  private static final int WARM = 8;
  private static final int ROUNDS = 15;
  private static final List<String> PAGES =
      List.of(
          "overview",
          "standards",
          "questions",
          "questions?order=movers",
          "heat-map",
          "heat-map?order=lowest&page=5",
          "heat-map?rows=district",
          "duties",
          "duties?action=none",
          "impact",
          "action-ages",
          "requests");

  /** Another database by the usual variables; otherwise the embedded one, kept between runs. */
  public static void main(String[] args) throws Exception {
    Map<String, Object> properties =
        System.getenv("ASSAY_DB_URL") != null
            ? Map.of("micronaut.server.port", -1)
            : Map.of(
                "micronaut.server.port",
                -1,
                "datasources.default.url",
                "jdbc:h2:file:./target/bench-data/assay;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "datasources.default.username",
                "sa",
                "datasources.default.password",
                "");
    try (var server = ApplicationContext.run(EmbeddedServer.class, properties, "demo")) {
      measure(server);
    }
    System.exit(0);
  }

  private static void measure(EmbeddedServer server) throws Exception {
    var context = server.getApplicationContext();
    var partnership = context.getBean(Register.class).partnerships().getFirst();
    var cycle =
        context.getBean(Cycles.class).all(partnership.id()).stream()
            .filter(c -> c.questionSetVersion().equals("2025.1"))
            .findFirst()
            .orElseThrow();
    var reader = context.getBean(CycleDataReader.class);
    var moderation = context.getBean(ModerationResults.class);
    var clock = context.getBean(Clock.class);
    var returned = reader.glance(cycle, clock.instant(), 0).returned();
    var sql =
        median(
            () -> {
              moderation.of(cycle, clock.instant());
              return reader.glance(cycle, clock.instant(), 8);
            });
    System.out.printf("%,d returns: statements of the first page %.0f ms%n", returned, sql);
    var token = token(server);
    var client = HttpClient.newHttpClient();
    for (var page : PAGES) {
      var request =
          HttpRequest.newBuilder(URI.create(server.getURL() + "/cycles/" + cycle.id() + "/" + page))
              .header("Authorization", "Bearer " + token)
              .header("Accept", "text/html")
              .build();
      var bytes = client.send(request, BodyHandlers.ofByteArray()).body().length;
      var time = median(() -> client.send(request, BodyHandlers.ofByteArray()));
      System.out.printf(
          "%-32s %6.0f ms, %,9d bytes, %.2f times the first page's statements%n",
          page, time, bytes, time / sql);
    }
  }

  private static String token(EmbeddedServer server) throws Exception {
    var password = server.getApplicationContext().getBean(DemonstrationAccounts.class).password();
    var body =
        "{\"email\":\"pas.chair@lindenshire.example.org\",\"password\":\"" + password + "\"}";
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(server.getURL() + "/api/v1/tokens"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build(),
                BodyHandlers.ofString());
    return new ObjectMapper().readTree(answer.body()).get("accessToken").asText();
  }

  /** In milliseconds, of rounds after warming up. */
  private static double median(Callable<?> work) throws Exception {
    for (var i = 0; i < WARM; i++) work.call();
    var times = new double[ROUNDS];
    for (var i = 0; i < ROUNDS; i++) {
      var before = System.nanoTime();
      work.call();
      times[i] = (System.nanoTime() - before) / 1e6;
    }
    Arrays.sort(times);
    return times[ROUNDS / 2];
  }

  private DashboardLoad() {}
}
