package org.assay.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Saves ten answers of one return again and again, by whichever node answers, and keeps a ledger:
 * what was acknowledged, and what may or may not have been written since no answer came.
 */
final class Writer implements Runnable {
  private final LoadScene.Person person;
  private final List<Node> nodes;
  private final String token;
  private final HttpClient client = Node.client();
  private final List<Long> times = new ArrayList<>(); // nanoseconds of acknowledged saves
  private volatile boolean stopped;
  private int turn;

  /** Saves whose yes came, which is the version that every answer must have at least. */
  private int acknowledged;

  /** Saves that were found written although no yes had come. */
  private int silent;

  private int unavailable; // 503
  private int cut; // begun and not answered
  private int away; // no node took the connection
  private final List<String> wrong = new ArrayList<>();
  private final List<String> cuts = new ArrayList<>();

  Writer(LoadScene.Person person, List<Node> nodes, String token) {
    this.person = person;
    this.nodes = nodes;
    this.token = token;
  }

  record Counts(int acknowledged, int silent, int unavailable, int cut, int away) {
    Counts plus(Counts o) {
      return new Counts(
          acknowledged + o.acknowledged,
          silent + o.silent,
          unavailable + o.unavailable,
          cut + o.cut,
          away + o.away);
    }

    Counts minus(Counts o) {
      return new Counts(
          acknowledged - o.acknowledged,
          silent - o.silent,
          unavailable - o.unavailable,
          cut - o.cut,
          away - o.away);
    }
  }

  Counts counts() {
    return new Counts(acknowledged, silent, unavailable, cut, away);
  }

  LoadScene.Person person() {
    return person;
  }

  /** The version that its answers must have in the database now. */
  int version() {
    return acknowledged + silent;
  }

  List<Long> times() {
    return times;
  }

  /** How connections ended that were cut. */
  List<String> cuts() {
    return cuts;
  }

  List<String> wrong() {
    return wrong;
  }

  void begin() {
    stopped = false;
    times.clear();
  }

  void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    try {
      while (!stopped) save(nodes.get(turn % nodes.size()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void save(Node node) throws InterruptedException {
    var begun = System.nanoTime();
    try {
      var answer =
          client.send(
              node.request("/api/v1/returns/" + person.returnId() + "/answers")
                  .timeout(Duration.ofSeconds(30))
                  .header("Content-Type", "application/json")
                  .header("Authorization", "Bearer " + token)
                  .PUT(BodyPublishers.ofString(LoadScene.answers(version())))
                  .build(),
              BodyHandlers.ofString());
      note(answer.statusCode(), answer.body(), System.nanoTime() - begun);
    } catch (ConnectException e) {
      away++;
      next();
    } catch (HttpTimeoutException e) {
      wrong.add("no answer within 30 seconds");
      next();
    } catch (IOException e) {
      cut++;
      cuts.add(String.valueOf(e.getMessage()));
      next();
    }
  }

  private void note(int status, String body, long took) throws InterruptedException {
    switch (status) {
      case 200 -> {
        acknowledged++;
        times.add(took);
      }
      case 503 -> {
        unavailable++;
        next();
      }
      case 409 -> {
        // Only a save of our own can have come before: one whose yes was lost.
        silent++;
        if (!body.contains("answers/stale")) wrong.add("409 " + body);
      }
      default -> wrong.add(status + " " + body);
    }
  }

  /** To the other node, after a moment. */
  private void next() throws InterruptedException {
    turn++;
    Thread.sleep(50);
  }
}
