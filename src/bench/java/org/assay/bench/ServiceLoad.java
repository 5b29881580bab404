package org.assay.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assay.platform.TestLane;
import org.assay.platform.TestSurroundings;

/**
 * Saves a standard of ten answers over HTTP from eight connections, signed in, checked and durable,
 * and beside it in the same run a bare endpoint that writes the same rows. Prints saves a second
 * and the median of each round, and the ratio. The database is that of the tests: MariaDB out of a
 * jar, or the server that JDBC_URL names.
 */
public final class ServiceLoad {
  private static final int CONNECTIONS = 8;
  private static final int ROUNDS = 5;

  /** Until then the machine still compiles what the rounds run, the more so when it is busy. */
  private static final int WARM = 3;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** One connection with a school of its own. */
  private record Worker(HttpClient client, String token, long returnId, int[] saves) {}

  private record Round(double perSecond, double medianMillis) {}

  public static void main(String[] args) throws Exception {
    var seconds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
    TestLane.alone();
    try (var server =
        ApplicationContext.run(
            EmbeddedServer.class, Map.copyOf(TestSurroundings.properties()), "test")) {
      var workers = workers(server);
      for (var i = 0; i < WARM; i++) {
        round(server, workers, seconds, true); // and makes the rows that the other one updates
        round(server, workers, seconds, false);
      }
      var served = new ArrayList<Round>();
      var bare = new ArrayList<Round>();
      for (var i = 0; i < ROUNDS; i++) {
        served.add(round(server, workers, seconds, true));
        bare.add(round(server, workers, seconds, false));
        System.out.printf(
            "round %d: service %.0f/s, p50 %.2f ms; bare %.0f/s, p50 %.2f ms; ratio %.2f%n",
            i + 1,
            served.get(i).perSecond(),
            served.get(i).medianMillis(),
            bare.get(i).perSecond(),
            bare.get(i).medianMillis(),
            served.get(i).perSecond() / bare.get(i).perSecond());
      }
      System.out.printf(
          "medians: service %.0f/s, bare %.0f/s, ratio %.2f%n",
          median(served), median(bare), median(served) / median(bare));
    }
    System.exit(0);
  }

  private static double median(List<Round> rounds) {
    return rounds.stream()
        .mapToDouble(Round::perSecond)
        .sorted()
        .skip(ROUNDS / 2)
        .findFirst()
        .orElseThrow();
  }

  private static List<Worker> workers(EmbeddedServer server) throws Exception {
    var workers = new ArrayList<Worker>();
    for (var person : LoadScene.enter(server.getApplicationContext(), CONNECTIONS)) {
      var client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(Duration.ofSeconds(10))
              .build();
      workers.add(
          new Worker(client, token(server, client, person.email()), person.returnId(), new int[1]));
    }
    return workers;
  }

  private static String token(EmbeddedServer server, HttpClient client, String email)
      throws IOException, InterruptedException {
    var body = "{\"email\":\"" + email + "\",\"password\":\"" + LoadScene.PASSWORD + "\"}";
    var request =
        HttpRequest.newBuilder(URI.create(server.getURL() + "/api/v1/tokens"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return JSON.readTree(client.send(request, BodyHandlers.ofString()).body())
        .get("accessToken")
        .asText();
  }

  private static Round round(
      EmbeddedServer server, List<Worker> workers, int seconds, boolean service) throws Exception {
    var end = System.nanoTime() + seconds * 1_000_000_000L;
    try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      var tasks =
          workers.stream().map(w -> (Callable<long[]>) () -> run(server, w, end, service)).toList();
      var times = new ArrayList<long[]>();
      for (var done : threads.invokeAll(tasks)) times.add(done.get());
      var all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
      return new Round(all.length / (double) seconds, all[all.length / 2] / 1e6);
    }
  }

  private static long[] run(EmbeddedServer server, Worker worker, long end, boolean service)
      throws Exception {
    var times = new long[1 << 20];
    var count = 0;
    while (System.nanoTime() < end) {
      var request = service ? served(server, worker) : bare(server, worker);
      var before = System.nanoTime();
      var answer = worker.client().send(request, BodyHandlers.ofString());
      times[count++] = System.nanoTime() - before;
      if (answer.statusCode() != 200)
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return Arrays.copyOf(times, count);
  }

  private static HttpRequest served(EmbeddedServer server, Worker worker) {
    var body = LoadScene.answers(worker.saves()[0]++);
    return HttpRequest.newBuilder(
            URI.create(server.getURL() + "/api/v1/returns/" + worker.returnId() + "/answers"))
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + worker.token())
        .PUT(BodyPublishers.ofString(body))
        .build();
  }

  /**
   * The bare endpoint leaves the versions as the service knows them, so that both can go on in
   * turn.
   */
  private static HttpRequest bare(EmbeddedServer server, Worker worker) {
    var body = LoadScene.answers(worker.saves()[0]++);
    return HttpRequest.newBuilder(
            URI.create(server.getURL() + "/bare/" + worker.returnId() + "/" + worker.saves()[0]))
        .header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString(body))
        .build();
  }

  private ServiceLoad() {}
}
