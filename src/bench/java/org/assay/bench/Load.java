package org.assay.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Eight people who save without pause, and the check of what they were told against the database.
 */
final class Load implements AutoCloseable {
  static final int PEOPLE = 8;

  private final List<Writer> writers = new ArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
  private final List<Future<?>> running = new ArrayList<>();

  Load(List<LoadScene.Person> people, List<Node> nodes) throws Exception {
    for (var person : people) {
      writers.add(new Writer(person, nodes, nodes.getFirst().token(person.email())));
    }
  }

  List<Writer> writers() {
    return writers;
  }

  void begin() {
    writers.forEach(Writer::begin);
    for (var writer : writers) running.add(threads.submit(writer));
  }

  void end() throws Exception {
    writers.forEach(Writer::stop);
    for (var each : running) each.get(2, TimeUnit.MINUTES);
    running.clear();
  }

  Writer.Counts counts() {
    return writers.stream()
        .map(Writer::counts)
        .reduce(new Writer.Counts(0, 0, 0, 0, 0), Writer.Counts::plus);
  }

  /** Until each has had a yes again, or two minutes have gone; how long the slowest waited. */
  Duration awaitYes() throws InterruptedException {
    var begun = System.nanoTime();
    var before = writers.stream().map(w -> w.counts().acknowledged()).toList();
    for (int i = 0; i < writers.size(); i++) {
      while (writers.get(i).counts().acknowledged() == before.get(i)) {
        if (System.nanoTime() - begun > Duration.ofMinutes(2).toNanos()) {
          throw new IllegalStateException("Nothing is saved any more");
        }
        Thread.sleep(10);
      }
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /**
   * What does not agree with the ledger, after a last save of everybody: a version that is too low
   * is a lost save, one that is too high a doubled one. Each save is one link of the trail.
   */
  List<String> disagreements(MySqlServer database) throws Exception {
    begin();
    awaitYes();
    end();
    var found = new ArrayList<String>();
    for (var writer : writers) {
      compare(database, writer, found);
    }
    return found;
  }

  /** Answers that are neither a yes nor a 503 since it was last asked. */
  List<String> unexpected() {
    var found = writers.stream().flatMap(w -> w.wrong().stream()).toList();
    writers.forEach(w -> w.wrong().clear());
    return found;
  }

  /** How the connections ended that were cut so far. */
  List<String> cuts() {
    return writers.stream().flatMap(w -> w.cuts().stream()).distinct().toList();
  }

  private static void compare(MySqlServer database, Writer writer, List<String> found)
      throws SQLException {
    var id =
        database.count(
            "select sheet_id from agency_return where id = " + writer.person().returnId());
    var said = writer.version();
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select question_key, version, answer_json from answer where sheet_id = " + id)) {
      int answers = 0;
      while (rows.next()) {
        answers++;
        if (rows.getInt(2) != said || !rows.getString(3).contains(LoadScene.value(said - 1))) {
          found.add(id + " " + rows.getString(1) + ": " + rows.getInt(2) + ", told " + said);
        }
      }
      if (answers != 10) found.add(id + ": " + answers + " answers");
    }
    var links = database.count("select count(*) from change_trail where sheet_id = " + id);
    var joined =
        database.count(
            "select count(*) from change_trail t join change_trail p on p.sheet_id = t.sheet_id"
                + " and p.seq = t.seq - 1 and p.hash = t.previous_hash where t.sheet_id = "
                + id);
    if (links != said) found.add(id + ": " + links + " links of the trail, told " + said);
    if (joined != links - 1) found.add(id + ": the trail is broken");
  }

  @Override
  public void close() {
    writers.forEach(Writer::stop);
    threads.shutdownNow();
  }
}
