package org.assay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A mail server that takes one whole letter and never says whether it has it. */
final class HaltingMailServer implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final CompletableFuture<String> taken = new CompletableFuture<>();

  HaltingMailServer() throws IOException {
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  void awaitLetter() throws Exception {
    taken.get(4, TimeUnit.MINUTES);
  }

  /** Of the letter that was taken. */
  String messageId() {
    return taken.join();
  }

  private void serve() {
    try (var socket = server.accept();
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      var out = socket.getOutputStream();
      out.write("220 ready\r\n".getBytes(StandardCharsets.US_ASCII));
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var data = line.toUpperCase(Locale.ROOT).startsWith("DATA");
        out.write((data ? "354 go on\r\n" : "250 yes\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        if (data) break;
      }
      taken.complete(letter(in));
      while (in.read() >= 0) {} // until the node is dead
    } catch (IOException e) {
      taken.completeExceptionally(e);
    }
  }

  private static String letter(BufferedReader in) throws IOException {
    var id = "none";
    for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      if (line.startsWith("Message-ID: ")) id = line.substring("Message-ID: ".length());
    }
    return id;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
