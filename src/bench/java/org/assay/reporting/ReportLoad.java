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
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import org.assay.assurance.moderation.ModerationResult;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.people.directory.Register;
import org.assay.people.identity.DemonstrationAccounts;
import org.assay.reporting.figures.CycleDataReader;
import org.assay.reporting.figures.compliance.ComplianceFigures;
import org.assay.reporting.pdf.PdfRenderer;

/**
 * The compliance summary of last year's Section 175 cycle in the demonstration county, from request
 * to last byte, and in the same run what it cannot do without: its statements alone, and setting a
 * finished paper alone. Times are medians.
 */
public final class ReportLoad {
  private static final int WARM = 8;
  private static final int ROUNDS = 15;

  public static void main(String[] args) throws Exception {
    var properties =
        Map.<String, Object>of(
            "micronaut.server.port", -1,
            "datasources.default.url",
                "jdbc:h2:file:./target/bench-data/assay;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
            "datasources.default.username", "sa",
            "datasources.default.password", "");
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
    var figures = context.getBean(CycleDataReader.class);
    var renderer = context.getBean(PdfRenderer.class);
    var now = context.getBean(Clock.class).instant();
    var paper =
        ComplianceSummary.of(
            ComplianceFigures.of(figures.read(cycle, now, 200)), ModerationResult.NONE);
    // A new time for each round: the embedded database would hand out its last result again.
    var clock = context.getBean(Clock.class);
    var sql = median(() -> figures.read(cycle, clock.instant(), 200));
    var setting = median(() -> renderer.render("compliance-summary", paper));
    var token = token(server);
    var client = HttpClient.newHttpClient();
    // As at a new time in each round, or the copy of the first would be handed out.
    var whole =
        median(
            () ->
                client.send(
                    request(server, cycle, token, clock.instant()), BodyHandlers.ofByteArray()));
    System.out.printf(
        "%d returns: request to last byte %.0f ms; statements %.0f ms, fill and export %.0f ms;"
            + " ratio %.2f%n",
        paper.completion().figures().whole().returned(),
        whole,
        sql,
        setting,
        whole / (sql + setting));
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

  private static HttpRequest request(EmbeddedServer server, Cycle cycle, String token, Instant at) {
    return HttpRequest.newBuilder(
            URI.create(
                server.getURL()
                    + "/api/v1/cycles/"
                    + cycle.id()
                    + "/reports/compliance-summary.pdf?at="
                    + at))
        .header("Authorization", "Bearer " + token)
        .build();
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

  private ReportLoad() {}
}
