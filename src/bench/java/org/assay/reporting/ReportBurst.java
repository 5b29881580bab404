package org.assay.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks a service on the loopback address for many reports at once, and for a page all the while.
 * Two bursts: the same compliance summary for everyone, and the report of a different return for
 * each. Prints the refusals, how long the last waited, and the median of the page. Takes the
 * address, the password of the demonstration's accounts, and how many.
 */
public final class ReportBurst {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration BETWEEN_PAGES = Duration.ofMillis(50);

  private final URI service;
  private final String token;

  private record Answer(int status, double millis) {}

  private ReportBurst(URI service, String password) throws Exception {
    this.service = service;
    var body =
        JSON.createObjectNode()
            .put("email", "pas.chair@lindenshire.example.org")
            .put("password", password)
            .toString();
    var request =
        HttpRequest.newBuilder(service.resolve("/api/v1/tokens"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    token =
        JSON.readTree(CLIENT.send(request, BodyHandlers.ofString()).body())
            .get("accessToken")
            .asText();
  }

  public static void main(String[] args) throws Exception {
    var service = URI.create(args[0]);
    if (!List.of("localhost", "127.0.0.1").contains(service.getHost())) {
      throw new IllegalArgumentException("Load is put on the own machine alone");
    }
    var number = args.length > 2 ? Integer.parseInt(args[2]) : 200;
    var burst = new ReportBurst(service, args[1]);
    var returns = burst.returns();
    var cycle = returns.getFirst().get("cycleId").asText();
    burst.run("page alone", List.of());
    var same = "/api/v1/cycles/" + cycle + "/reports/compliance-summary.pdf";
    burst.run("the same report", java.util.Collections.nCopies(number, same));
    burst.run(
        "different reports",
        returns.stream()
            .limit(number)
            .map(it -> "/api/v1/returns/" + it.get("id").asText() + "/report.pdf")
            .toList());
    System.exit(0);
  }

  /**
   * Of the first cycle that has any, those that have been signed off, by all slices of the list.
   */
  private List<JsonNode> returns() throws Exception {
    var submitted = new ArrayList<JsonNode>();
    var last = 0L;
    for (var slice = slice(last); !slice.isEmpty(); slice = slice(last)) {
      slice.forEach(it -> submittedInto(submitted, it));
      last = slice.get(slice.size() - 1).get("id").asLong();
    }
    var cycle = submitted.getFirst().get("cycleId");
    return submitted.stream().filter(it -> it.get("cycleId").equals(cycle)).toList();
  }

  private static void submittedInto(List<JsonNode> submitted, JsonNode one) {
    if (one.path("submissions").asInt() > 0 || one.path("submittedAt").isTextual()) {
      submitted.add(one);
    }
  }

  private JsonNode slice(long after) throws Exception {
    var path = "/api/v1/returns?size=200&after=" + after;
    return JSON.readTree(CLIENT.send(get(path), BodyHandlers.ofString()).body());
  }

  private void run(String name, List<String> paths) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var begin = System.nanoTime();
      var reports = new ArrayList<Future<Answer>>();
      for (var path : paths) reports.add(threads.submit(asking(path)));
      var pages = new ArrayList<Future<Answer>>();
      while (pages.size() < 40 || reports.stream().anyMatch(it -> !it.isDone())) {
        pages.add(threads.submit(asking("/cycles")));
        Thread.sleep(BETWEEN_PAGES);
      }
      var whole = (System.nanoTime() - begin) / 1e9;
      System.out.printf(
          "%s: %d asked, %d failed, last after %.1f s; page %d times, median %.0f ms, slowest"
              + " twentieth %.0f ms, %d failed%n",
          name,
          paths.size(),
          failed(reports),
          paths.isEmpty() ? 0 : slowest(reports) / 1000,
          pages.size(),
          quantile(pages, 0.5),
          quantile(pages, 0.95),
          failed(pages));
      if (whole > 600) throw new IllegalStateException("It took " + whole + " s");
    }
  }

  private Callable<Answer> asking(String path) {
    return () -> {
      var before = System.nanoTime();
      var answer = CLIENT.send(get(path), BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), (System.nanoTime() - before) / 1e6);
    };
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(service.resolve(path))
        .timeout(Duration.ofMinutes(5))
        .header("Authorization", "Bearer " + token)
        .build();
  }

  private static long failed(List<Future<Answer>> answers) throws Exception {
    var failed = 0;
    for (var answer : answers) failed += answer.get().status() == 200 ? 0 : 1;
    return failed;
  }

  private static double slowest(List<Future<Answer>> answers) throws Exception {
    return quantile(answers, 1);
  }

  private static double quantile(List<Future<Answer>> answers, double share) throws Exception {
    var times = new double[answers.size()];
    for (var i = 0; i < times.length; i++) times[i] = answers.get(i).get().millis();
    Arrays.sort(times);
    return times[(int) Math.min(times.length - 1, Math.floor(share * times.length))];
  }
}
