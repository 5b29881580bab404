package org.assay.reporting;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assay.collection.cycles.Cycles;
import org.assay.demonstration.DemoSeeder;
import org.assay.demonstration.county.County;
import org.assay.demonstration.county.CountySize;
import org.assay.people.directory.Register;
import org.assay.platform.Sql;

/**
 * The papers of last year's Section 175 cycle and of this year's, the lists of returns and of
 * actions, and the action plan, in a made-up county of any size, from request to last byte. Takes
 * the JDBC URL of a server, its user, the number of schools, and how many times over they are to be
 * there; makes the county first where the database is empty, and copies where there are too few.
 * Run it with a heap of 256 MB to see that it is enough.
 */
public final class GrowthLoad {
  private static final long SEED = 175;
  private static final int ROUNDS = 5;

  private static final List<String> LISTS =
      List.of(
          "/returns",
          "/returns?sort=organisation&page=200",
          "/actions",
          "/actions?sort=organisation",
          "/actions/plan.pdf");

  public static void main(String[] args) throws Exception {
    var properties =
        Map.<String, Object>of(
            "micronaut.server.port",
            -1,
            "assay.demonstration",
            false,
            "datasources.default.url",
            args[0],
            "datasources.default.username",
            args[1],
            "datasources.default.password",
            "");
    try (var server = ApplicationContext.run(EmbeddedServer.class, properties, "demo")) {
      found(server, Integer.parseInt(args[2]), args.length > 3 ? Integer.parseInt(args[3]) : 1);
      measure(server);
    }
    System.exit(0);
  }

  private static void found(EmbeddedServer server, int schools, int copies) {
    var context = server.getApplicationContext();
    if (context.getBean(Register.class).partnerships().isEmpty()) {
      context
          .getBean(DemoSeeder.class)
          .found(
              County.of(SEED, CountySize.schools(schools)),
              (percent, what) -> System.err.print("\r" + percent + "% " + what + "      "));
    }
    CountyCopies.make(context.getBean(Sql.class), copies);
  }

  private static void measure(EmbeddedServer server) throws Exception {
    var context = server.getApplicationContext();
    var partnership = context.getBean(Register.class).partnerships().getFirst();
    var client = HttpClient.newHttpClient();
    var token = token(server, client);
    for (var cycle : context.getBean(Cycles.class).all(partnership.id())) {
      if (!cycle.questionSetId().equals("section-175")) continue;
      for (var report : List.of("compliance-summary.pdf", "impact-summary.pdf")) {
        var path = "/api/v1/cycles/" + cycle.id() + "/reports/" + report;
        measure(cycle.code() + " " + report, client, () -> request(server, past(path), token));
      }
      var page = "/cycles/" + cycle.id();
      measure(cycle.code() + " page", client, () -> request(server, page, token));
    }
    for (var path : LISTS) {
      measure(path, client, () -> request(server, path, token));
    }
  }

  private static void measure(String what, HttpClient client, Supplier<HttpRequest> request)
      throws Exception {
    var times = new double[ROUNDS];
    var work = new double[ROUNDS];
    var bytes = 0;
    for (var i = 0; i < ROUNDS; i++) {
      var worked = processor();
      var before = System.nanoTime();
      var answer = whole(client, request.get());
      times[i] = (System.nanoTime() - before) / 1e6;
      bytes = answer.body().length;
      work[i] = (processor() - worked) / 1e6;
      if (answer.statusCode() != 200) throw new IllegalStateException(what + " " + answer);
    }
    var first = times[0];
    Arrays.sort(times);
    Arrays.sort(work);
    System.out.printf(
        "%s: %.0f ms at the median (%.0f ms of this process's processor), %.0f ms the first,"
            + " %.0f ms at the slowest of %d; %d bytes; heap used %d MB of %d MB%n",
        what,
        times[ROUNDS / 2],
        work[ROUNDS / 2],
        first,
        times[ROUNDS - 1],
        ROUNDS,
        bytes,
        used(),
        most());
  }

  /** In nanoseconds; on a busy machine it says more than the time that passed. */
  private static long processor() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  private static long most() {
    return Runtime.getRuntime().maxMemory() >> 20;
  }

  /** Asks again while the report is still being made, as its page does. */
  private static HttpResponse<byte[]> whole(HttpClient client, HttpRequest request)
      throws Exception {
    var answer = client.send(request, BodyHandlers.ofByteArray());
    while (answer.statusCode() == 503) {
      answer = client.send(request, BodyHandlers.ofByteArray());
    }
    return answer;
  }

  /** As at a moment ago, a different one each time: a copy that is kept is no measure. */
  private static String past(String path) {
    return path + "?at=" + Instant.now().minusMillis(1);
  }

  private static HttpRequest request(EmbeddedServer server, String path, String token) {
    return HttpRequest.newBuilder(URI.create(server.getURL() + path))
        .header("Authorization", "Bearer " + token)
        .header("Accept", "*/*")
        .build();
  }

  private static String token(EmbeddedServer server, HttpClient client) throws Exception {
    var body =
        "{\"email\":\"pas.chair@lindenshire.example.org\",\"password\":\""
            + DemoSeeder.PASSWORD
            + "\"}";
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(server.getURL() + "/api/v1/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    return new ObjectMapper().readTree(answer.body()).get("accessToken").asText();
  }

  private GrowthLoad() {}
}
