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
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.demonstration.DemoSeeder;
import org.assay.demonstration.county.County;
import org.assay.demonstration.county.CountySize;
import org.assay.people.directory.Register;
import org.assay.platform.Sql;

/**
 * Both summaries of last year's Section 175 cycle and of this year's, in a made-up county of any
 * size, from request to last byte. Takes the JDBC URL of a server, its user, the number of schools,
 * and how many times over they are to be there; makes the county first where the database is empty,
 * and copies where there are too few. Run it with a heap of 256 MB to see that it is enough.
 */
public final class GrowthLoad {
  private static final long SEED = 175;
  private static final int ROUNDS = 3;

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
        var times = new double[ROUNDS];
        var work = new double[ROUNDS];
        var bytes = 0;
        for (var i = 0; i < ROUNDS; i++) {
          var worked = processor();
          var before = System.nanoTime();
          var answer = whole(client, request(server, cycle, report, token));
          times[i] = (System.nanoTime() - before) / 1e6;
          bytes = answer.body().length;
          work[i] = (processor() - worked) / 1e6;
          if (answer.statusCode() != 200) throw new IllegalStateException(report + " " + answer);
        }
        Arrays.sort(times);
        Arrays.sort(work);
        System.out.printf(
            "%s %s: %.0f ms at the median (%.0f ms of this process's processor), %.0f ms at the"
                + " slowest of %d; %d bytes; heap used %d MB of %d MB%n",
            cycle.code(),
            report,
            times[ROUNDS / 2],
            work[ROUNDS / 2],
            times[ROUNDS - 1],
            ROUNDS,
            bytes,
            used(),
            most());
      }
    }
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
  private static HttpRequest request(
      EmbeddedServer server, Cycle cycle, String report, String token) {
    return HttpRequest.newBuilder(
            URI.create(
                "%s/api/v1/cycles/%d/reports/%s?at=%s"
                    .formatted(server.getURL(), cycle.id(), report, Instant.now().minusMillis(1))))
        .header("Authorization", "Bearer " + token)
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
