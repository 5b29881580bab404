package org.assay.platform;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between the service and its database, and lets what goes through it go wrong. */
public final class DatabaseProxy implements AutoCloseable {
  private static final int LONGEST_COMMIT = 24;

  private final ServerSocket door;
  private final int port;
  private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger lost = new AtomicInteger();
  private boolean silent;
  private volatile boolean losing;

  /**
   * @param port of the database on this machine
   */
  public DatabaseProxy(int port) {
    this.port = port;
    try {
      door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  public int port() {
    return door.getLocalPort();
  }

  /** Keeps every connection open and passes nothing on: a server that hangs. */
  public synchronized void beSilent(boolean now) {
    silent = now;
    notifyAll();
  }

  private synchronized void awaitVoice() throws IOException {
    try {
      while (silent) wait();
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }

  /** From now on commits reach the database and its answers to them nobody. */
  public void loseCommits(boolean now) {
    losing = now;
  }

  /** How many answers to commits were lost. */
  public int lost() {
    return lost.get();
  }

  /** Breaks every connection off. */
  public void cut() {
    open.forEach(DatabaseProxy::quietly);
    open.clear();
  }

  @Override
  public void close() throws IOException {
    door.close();
    cut();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        var server = new Socket(InetAddress.getLoopbackAddress(), port);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        open.add(client);
        open.add(server);
        var committing = new AtomicBoolean();
        Thread.ofVirtual().start(() -> pass(client, server, committing, true));
        Thread.ofVirtual().start(() -> pass(server, client, committing, false));
      } catch (IOException e) {
        // The door is closed, or the database is away: the client sees its connection end.
      }
    }
  }

  private void pass(Socket from, Socket to, AtomicBoolean committing, boolean asking) {
    var buffer = new byte[64 * 1024];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        awaitVoice();
        if (asking && losing && isCommit(buffer, n)) committing.set(true);
        if (!asking && committing.get()) {
          lost.incrementAndGet();
          return;
        }
        out.write(buffer, 0, n);
        out.flush();
      }
    } catch (IOException e) {
      // One side has gone, and so does the other.
    }
  }

  /** A command's packet: its length, its number, the kind 3 (query), and little but the word. */
  private static boolean isCommit(byte[] packet, int length) {
    return length > 4
        && length <= LONGEST_COMMIT
        && packet[4] == 3
        && new String(packet, 5, length - 5, StandardCharsets.US_ASCII)
            .toUpperCase(Locale.ROOT)
            .contains("COMMIT");
  }

  private static void quietly(Closeable it) {
    try {
      it.close();
    } catch (IOException e) {
      // It was closed already.
    }
  }
}
