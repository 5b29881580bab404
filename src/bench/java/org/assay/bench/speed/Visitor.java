package org.assay.bench.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.demonstration.DemoSeeder;

/** Asks the service over HTTP as any account of the made-up county. */
final class Visitor {
  private static final int MOST_TRIES = 2;
  private static final int MOST_STEPS = 5;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(Redirect.NEVER)
          .build();
  private final String server;
  private final Map<String, String> tokens = new HashMap<>();

  Visitor(String server) {
    this.server = server;
  }

  /**
   * What came back.
   *
   * @param bytes how many there were; they are not kept
   */
  record Answer(int status, long bytes) {}

  /** Up to the last byte; asks again while the service is busy making reports. */
  Answer get(String account, String path) throws IOException, InterruptedException {
    for (int i = 1; ; i++) {
      var answer = client.send(request(account, path).build(), info -> counting());
      if (answer.statusCode() != 503 || i == MOST_TRIES) {
        return new Answer(answer.statusCode(), answer.body());
      }
    }
  }

  /** The same for somebody who has not signed in. */
  Answer open(String path) throws IOException, InterruptedException {
    var answer =
        client.send(HttpRequest.newBuilder(URI.create(server + path)).build(), info -> counting());
    return new Answer(answer.statusCode(), answer.body());
  }

  /** Where an address leads in the end; itself where it is a page. */
  String destination(String account, String path) throws IOException, InterruptedException {
    var next = path;
    for (int i = 0; i < MOST_STEPS; i++) {
      var answer = client.send(request(account, next).build(), BodyHandlers.discarding());
      var location = answer.headers().firstValue("Location");
      if (location.isEmpty()) return next;
      next = location.get();
    }
    throw new IllegalStateException(path + " leads nowhere");
  }

  private static HttpResponse.BodySubscriber<Long> counting() {
    var count = new long[1];
    return BodySubscribers.mapping(
        BodySubscribers.ofByteArrayConsumer(part -> part.ifPresent(it -> count[0] += it.length)),
        nothing -> count[0]);
  }

  String text(String account, String path) throws IOException, InterruptedException {
    return client.send(request(account, path).build(), BodyHandlers.ofString()).body();
  }

  /** Sends a form and returns where it leads. */
  String post(String account, String path, String form) throws IOException, InterruptedException {
    var request =
        request(account, path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new IllegalStateException(path + " " + answer.statusCode()));
  }

  /** Sends what the interface for programs takes. */
  void send(String account, String path, String json) {
    try {
      var request =
          request(account, path)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(json))
              .build();
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + " " + answer.statusCode() + " " + answer.body());
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(path, e);
    }
  }

  /** The first group of a pattern on a page. */
  Optional<String> find(String account, String path, String pattern)
      throws IOException, InterruptedException {
    var found = Pattern.compile(pattern).matcher(text(account, path));
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private HttpRequest.Builder request(String account, String path)
      throws IOException, InterruptedException {
    return HttpRequest.newBuilder(URI.create(server + path))
        .header("Authorization", "Bearer " + token(account))
        .header("Accept", "text/html, */*");
  }

  private String token(String account) throws IOException, InterruptedException {
    var known = tokens.get(account);
    if (known != null) return known;
    var body =
        "{\"email\":\"%s@lindenshire.example.org\",\"password\":\"%s\"}"
            .formatted(account, DemoSeeder.PASSWORD);
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(server + "/api/v1/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    var token = JSON.readTree(answer.body()).get("accessToken").asText();
    tokens.put(account, token);
    return token;
  }
}
