package org.assay.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One node of the packaged service, in a process of its own that can be killed. */
final class Node implements AutoCloseable {
  private static final String JAR = "target/assay.jar";

  private final int port;
  private final Map<String, String> settings;
  private final List<String> options;
  private final HttpClient client = client();
  private @Nullable Process process;

  /**
   * @param options of the Java machine, such as another temporary folder
   */
  Node(int port, Map<String, String> settings, String... options) {
    this.port = port;
    this.settings = new HashMap<>(settings);
    this.settings.put("PORT", Integer.toString(port));
    this.settings.putIfAbsent("ASSAY_JWT_SECRET", "only-for-the-fault-bench-only-for-the-fault");
    this.options = List.of(options);
  }

  static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(5))
        .build();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  Node start(Path log) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-Xmx256m", "-XX:+UseSerialGC"));
    command.addAll(options);
    command.addAll(List.of("-jar", JAR));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(settings);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    process = builder.start();
    return this;
  }

  Node awaitReady() throws InterruptedException {
    var end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
    while (status("/health/readiness") != 200) {
      if (System.nanoTime() > end || !isRunning()) {
        throw new IllegalStateException("The node on port " + port + " did not start: see its log");
      }
      Thread.sleep(100);
    }
    return this;
  }

  /** The status, or 0 when nothing answers. */
  int status(String path) throws InterruptedException {
    try {
      return get(path).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
    return client.send(
        request(path).header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(60));
  }

  /** A bearer token for somebody of the load's partnership. */
  String token(String email) throws IOException, InterruptedException {
    var body = "{\"email\":\"" + email + "\",\"password\":\"" + LoadScene.PASSWORD + "\"}";
    var answer =
        client.send(
            request("/api/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    return answer.body().replaceFirst("(?s).*\"accessToken\"\\s*:\\s*\"([^\"]+)\".*", "$1");
  }

  void kill() throws InterruptedException {
    if (process != null) process.destroyForcibly().waitFor();
  }

  /** Asks it to stop, and does not wait. */
  void terminate() {
    if (process != null) process.destroy();
  }

  int awaitEnd() throws InterruptedException {
    return process == null ? 0 : process.waitFor();
  }

  boolean isRunning() {
    return process != null && process.isAlive();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
    client.close();
  }
}
