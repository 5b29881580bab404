package org.assay.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Sends files for a return as a program does, and takes them away again. */
final class Evidence {
  private static final String BOUNDARY = "----fault-bench";

  private final HttpClient client = Node.client();
  private final Node node;
  private final String token;
  private final long returnId;

  Evidence(Node node, LoadScene.Person person, String token) {
    this.node = node;
    this.token = token;
    this.returnId = person.returnId();
  }

  HttpResponse<String> send(String name, String content) throws IOException, InterruptedException {
    var body =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/plain\r\n\r\n%s\r\n--%s--\r\n"
            .formatted(BOUNDARY, name, content, BOUNDARY);
    return client.send(
        node.request("/returns/" + returnId + "/evidence")
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofString(body, StandardCharsets.US_ASCII))
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> take(long id) throws IOException, InterruptedException {
    return client.send(
        node.request("/evidence/" + id).header("Authorization", "Bearer " + token).build(),
        BodyHandlers.ofString());
  }
}
