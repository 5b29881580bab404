package org.assay.evidence;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Asks a clamd by its INSTREAM command: blocks of a length and bytes, ended by a length of zero.
 */
final class ClamdScanner implements VirusScanner {
  private static final int BLOCK = 64 * 1024;
  private static final int LONGEST_REPLY = 1024;
  private static final String SUFFIX = " FOUND";

  private final String host;
  private final int port;
  private final Duration patience;

  ClamdScanner(String host, int port, Duration patience) {
    this.host = host;
    this.port = port;
    this.patience = patience;
  }

  @Override
  public Verdict scan(Path file) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
      socket.setSoTimeout((int) patience.toMillis());
      send(file, socket);
      return verdict(
          new String(socket.getInputStream().readNBytes(LONGEST_REPLY), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return new Silent(e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private static void send(Path file, Socket socket) throws IOException {
    var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), BLOCK));
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    try (var in = Files.newInputStream(file)) {
      var block = new byte[BLOCK];
      for (int read = in.read(block); read > 0; read = in.read(block)) {
        out.writeInt(read);
        out.write(block, 0, read);
      }
    }
    out.writeInt(0);
    out.flush();
  }

  private static Verdict verdict(String raw) {
    var reply = raw.replace("\0", "").strip();
    if (reply.equals("stream: OK")) return new Clean();
    if (reply.startsWith("stream: ") && reply.endsWith(SUFFIX)) {
      return new Found(reply.substring("stream: ".length(), reply.length() - SUFFIX.length()));
    }
    return new Silent(reply.isEmpty() ? "no reply" : reply);
  }
}
