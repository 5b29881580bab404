package org.assay.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Kills of the service and of the database under load, and stops under load. */
final class KillFaults {
  private static final long BETWEEN = 2000; // milliseconds of load before each

  private final MySqlServer database;
  private final List<Node> nodes;
  private final Load load;
  private final FaultReport report;
  private final Path log;

  KillFaults(MySqlServer database, List<Node> nodes, Load load, FaultReport report, Path log) {
    this.database = database;
    this.nodes = nodes;
    this.load = load;
    this.report = report;
    this.log = log;
  }

  void killNodes(int times) throws Exception {
    var before = load.counts();
    load.begin();
    for (int i = 0; i < times; i++) {
      var node = nodes.get(i % nodes.size());
      Thread.sleep(BETWEEN);
      node.kill();
      load.awaitYes();
      node.start(log).awaitReady();
    }
    told("Kill of one of two nodes, " + times + " times", before, "");
  }

  void killDatabase(int times) throws Exception {
    var before = load.counts();
    long slowest = 0;
    load.begin();
    for (int i = 0; i < times; i++) {
      Thread.sleep(BETWEEN);
      database.kill();
      Thread.sleep(BETWEEN);
      database.start();
      slowest = Math.max(slowest, load.awaitYes().toMillis());
    }
    told(
        "Kill of the database, " + times + " times",
        before,
        "; at most " + slowest + " ms from its return to the next yes of everybody");
  }

  void stopNodes(int times) throws Exception {
    var before = load.counts();
    long slowest = 0;
    int notReady = 0;
    load.begin();
    for (int i = 0; i < times; i++) {
      var node = nodes.get(i % nodes.size());
      Thread.sleep(BETWEEN);
      var begun = System.nanoTime();
      node.terminate();
      notReady += saysNotReady(node) ? 1 : 0;
      node.awaitEnd();
      slowest = Math.max(slowest, Duration.ofNanos(System.nanoTime() - begun).toMillis());
      node.start(log).awaitReady();
    }
    var seen =
        "; readiness fell first in "
            + notReady
            + " of "
            + times
            + "; the longest stop took "
            + slowest
            + " ms";
    var counts = told("Stop (SIGTERM) of one of two nodes, " + times + " times", before, seen);
    report.check(counts.cut() == 0, "a stop cut " + counts.cut() + " requests: " + load.cuts());
    report.check(counts.unavailable() == 0, "a stop refused " + counts.unavailable());
    report.check(notReady == times, "readiness did not fall before the stop");
  }

  private static boolean saysNotReady(Node node) throws InterruptedException {
    int status = node.status("/health/readiness");
    while (status == 200) status = node.status("/health/readiness");
    return status == 503;
  }

  private Writer.Counts told(String fault, Writer.Counts before, String more) throws Exception {
    load.end();
    var counts = load.counts().minus(before);
    var wrong = load.disagreements(database);
    report.checkNone(wrong, fault);
    report.checkNone(load.unexpected(), fault);
    report.row(
        fault,
        "%,d saves acknowledged, %d requests cut, %d answered 503, %d written without their yes; lost or doubled: %d%s"
            .formatted(
                counts.acknowledged(),
                counts.cut(),
                counts.unavailable(),
                counts.silent(),
                wrong.size(),
                more));
    return counts;
  }
}
