package org.assay.bench;

import java.util.ArrayList;
import java.util.List;

/** A row that somebody holds, and a database that hangs. */
final class WaitFaults {
  private static final long HELD = 12_000; // milliseconds

  private final MySqlServer database;
  private final Node node;
  private final Load load;
  private final FaultReport report;

  WaitFaults(MySqlServer database, Node node, Load load, FaultReport report) {
    this.database = database;
    this.node = node;
    this.load = load;
    this.report = report;
  }

  /** Thirty people at once want the one return whose row is held; the load goes on beside them. */
  void stuckRow() throws Exception {
    var stuck = load.writers().getFirst();
    var crowd = new ArrayList<Writer>();
    var token = node.token(stuck.person().email());
    for (int i = 0; i < 30; i++) crowd.add(new Writer(stuck.person(), List.of(node), token));
    var neighbours = load.writers().subList(1, load.writers().size());
    var ready = new Pulse(node, "/health/readiness");
    var page = new Pulse(node, "/sign-in");
    try (var holder = database.connect();
        var hold = holder.createStatement()) {
      holder.setAutoCommit(false);
      hold.executeQuery(
          "select r.id from agency_return r join answer_sheet s on s.id = r.sheet_id where r.id = "
              + stuck.person().returnId()
              + " for update");
      var threads = new ArrayList<Thread>();
      crowd.forEach(each -> threads.add(Thread.ofPlatform().start(each)));
      neighbours.forEach(Writer::begin);
      neighbours.forEach(each -> threads.add(Thread.ofPlatform().start(each)));
      Thread.sleep(HELD);
      neighbours.forEach(Writer::stop);
      crowd.forEach(Writer::stop);
      for (var each : threads) each.join();
      holder.rollback();
    }
    ready.close();
    page.close();
    stuckRowSeen(crowd, neighbours, ready, page);
  }

  private void stuckRowSeen(List<Writer> crowd, List<Writer> neighbours, Pulse ready, Pulse page)
      throws Exception {
    var times = neighbours.stream().flatMap(w -> w.times().stream()).sorted().toList();
    var refused = crowd.stream().mapToInt(w -> w.counts().unavailable()).sum();
    var slowest = times.getLast() / 1_000_000;
    report.row(
        "A return's row held for 12 s, wanted by 30 people at once",
        "these %d times 503; the other 7 returns %,d saves, slowest %d ms; sign-in page slowest %d ms; readiness slowest %d ms, not ready %d times"
            .formatted(
                refused, times.size(), slowest, page.longest(), ready.longest(), ready.count(503)));
    report.check(refused > 0, "nobody was refused though the row was held");
    report.check(slowest < 5000, "a neighbour waited for " + slowest + " ms");
    report.check(ready.count(503) == 0, "the node was not ready for a stuck row");
    report.check(ready.longest() < 1500, "readiness took " + ready.longest() + " ms");
    report.checkNone(load.disagreements(database), "stuck row");
  }

  void frozenDatabase() throws Exception {
    load.begin();
    Thread.sleep(2000);
    var before = load.counts();
    var ready = new Pulse(node, "/health/readiness");
    var page = new Pulse(node, "/sign-in");
    database.freeze();
    Thread.sleep(HELD);
    database.thaw();
    var again = load.awaitYes().toMillis();
    ready.close();
    page.close();
    load.end();
    var counts = load.counts().minus(before);
    var wrong = load.disagreements(database);
    report.row(
        "The database frozen for 12 s under load",
        "%d answered 503, %d without answer; readiness slowest %d ms, not ready %d times; sign-in page slowest %d ms; everybody saved again %d ms after the thaw; lost or doubled: %d"
            .formatted(
                counts.unavailable(),
                counts.cut(),
                ready.longest(),
                ready.count(503),
                page.longest(),
                again,
                wrong.size()));
    report.checkNone(wrong, "frozen database");
    report.checkNone(load.unexpected(), "frozen database");
    report.check(ready.count(503) > 0, "the node was ready without a database");
    report.check(ready.longest() < 1500, "readiness took " + ready.longest() + " ms");
    report.check(page.count(200) > 20, "the sign-in page hung with the database");
  }
}
