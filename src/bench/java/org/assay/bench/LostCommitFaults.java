package org.assay.bench;

import java.util.List;
import org.assay.platform.DatabaseProxy;

/** Commits that reach the database and whose answer reaches nobody. */
final class LostCommitFaults {
  private static final int FILES = 10;

  private final MySqlServer database;
  private final DatabaseProxy proxy;
  private final Node node;
  private final FaultReport report;

  /**
   * @param node that reaches the database through the proxy
   */
  LostCommitFaults(MySqlServer database, DatabaseProxy proxy, Node node, FaultReport report) {
    this.database = database;
    this.proxy = proxy;
    this.node = node;
    this.report = report;
  }

  void files(LoadScene.Person person) throws Exception {
    var evidence = new Evidence(node, person, node.token(person.email()));
    int kept = 0;
    int refused = 0;
    int gone = 0;
    var before = proxy.lost();
    for (int i = 0; i < FILES; i++) {
      var name = "minutes-" + i + ".txt";
      var content = "Minutes of meeting number " + i;
      proxy.loseCommits(true);
      var first = evidence.send(name, content);
      proxy.loseCommits(false);
      if (first.statusCode() < 300) kept++;
      else refused++;
      var again = evidence.send(name, content);
      report.check(again.statusCode() < 300, "sent again: " + again.statusCode());
      gone += content.equals(evidence.take(id(person, name)).body()) ? 0 : 1;
    }
    var rows =
        database.count(
            "select count(*) from evidence_file where deleted_at is null and return_id = "
                + person.returnId());
    report.row(
        "A file whose commit's answer is lost, "
            + FILES
            + " times ("
            + (proxy.lost() - before)
            + " answers lost)",
        kept
            + " confirmed, "
            + refused
            + " refused with 503 and confirmed when sent again; rows: "
            + rows
            + "; gone though confirmed: "
            + gone);
    report.check(proxy.lost() > before, "no answer was lost");
    report.check(gone == 0, gone + " confirmed files are gone");
    report.check(rows == FILES, rows + " rows of " + FILES + " files");
  }

  void saves(Load load) throws Exception {
    var before = load.counts();
    var lost = proxy.lost();
    load.begin();
    for (int i = 0; i < 10; i++) {
      Thread.sleep(300);
      proxy.loseCommits(true);
      Thread.sleep(100);
      proxy.loseCommits(false);
    }
    load.awaitYes();
    load.end();
    var counts = load.counts().minus(before);
    List<String> wrong = load.disagreements(database);
    report.checkNone(wrong, "lost commits");
    report.checkNone(load.unexpected(), "lost commits");
    report.row(
        "A save whose commit's answer is lost, " + (proxy.lost() - lost) + " times",
        "%,d acknowledged beside them, %d answered 503, %d of these found written by the next try; lost or doubled: %d"
            .formatted(counts.acknowledged(), counts.unavailable(), counts.silent(), wrong.size()));
  }

  private long id(LoadScene.Person person, String name) throws Exception {
    return database.count(
        "select coalesce(max(id), 0) from evidence_file where return_id = "
            + person.returnId()
            + " and name = '"
            + name
            + "'");
  }
}
