package org.assay.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks one address of a node again and again, and keeps how long each answer took. */
final class Pulse implements AutoCloseable {
  private final Node node;
  private final String path;
  private final List<Long> millis = Collections.synchronizedList(new ArrayList<>());
  private final Map<Integer, Integer> statuses = Collections.synchronizedMap(new TreeMap<>());
  private final Thread thread;
  private volatile boolean stopped;

  Pulse(Node node, String path) {
    this.node = node;
    this.path = path;
    this.thread = Thread.ofPlatform().daemon().start(this::beat);
  }

  long longest() {
    return millis.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** How many answers of each status; 0 for none. */
  Map<Integer, Integer> statuses() {
    return statuses;
  }

  int count(int status) {
    return statuses.getOrDefault(status, 0);
  }

  private void beat() {
    while (!stopped) {
      var begun = System.nanoTime();
      int status;
      try {
        status = node.get(path).statusCode();
      } catch (IOException e) {
        status = 0;
      } catch (InterruptedException e) {
        return;
      }
      millis.add((System.nanoTime() - begun) / 1_000_000);
      statuses.merge(status, 1, Integer::sum);
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws InterruptedException {
    stopped = true;
    thread.join(70_000);
  }
}
