package org.assay.evidence;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks clamd's INSTREAM, and finds a virus in whatever holds the word EVIL. */
final class ClamdFake implements AutoCloseable {
  private final ServerSocket server;
  private final String fixedReply;

  /**
   * @param fixedReply to every file; empty for a verdict of its own
   */
  ClamdFake(String fixedReply) throws IOException {
    this.fixedReply = fixedReply;
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (var socket = server.accept()) {
        answer(socket);
      } catch (IOException closed) {
        // the other side went away, or the test is over
      }
    }
  }

  private void answer(Socket socket) throws IOException {
    var in = new DataInputStream(socket.getInputStream());
    var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
    var content = new ByteArrayOutputStream();
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      content.write(in.readNBytes(length));
    }
    boolean evil = content.toString(StandardCharsets.ISO_8859_1).contains("EVIL");
    var reply = evil ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    if (!command.equals("zINSTREAM\0")) reply = "UNKNOWN COMMAND";
    if (!fixedReply.isEmpty()) reply = fixedReply;
    socket.getOutputStream().write((reply + "\0").getBytes(StandardCharsets.US_ASCII));
  }
}
