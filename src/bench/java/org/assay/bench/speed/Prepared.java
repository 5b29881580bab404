package org.assay.bench.speed;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.Sql;

/**
 * What is made in the background: meeting packs, and every organisation's report in one archive.
 */
final class Prepared {
  private static final String CHAIR = "pas.chair";
  private static final int SEEN_EVERY = 20;
  private static final int ROUNDS = 5;
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Visitor visitor;
  private final BareDatabase bare;
  private final Sql sql;
  private final Cycle cycle;

  Prepared(Visitor visitor, BareDatabase bare, Sql sql, Cycle cycle) {
    this.visitor = visitor;
    this.bare = bare;
    this.sql = sql;
    this.cycle = cycle;
  }

  /** From the form to the last byte of the file. */
  Row pack(String edition) throws Exception {
    var rounds = new java.util.ArrayList<Row.Round>();
    for (int i = 0; i <= ROUNDS; i++) {
      StatementsAsked.listen();
      PiecesSet.listen();
      var begun = System.nanoTime();
      var job = ask("packs", i, "&edition=" + edition + reports());
      await(job, Long.MAX_VALUE);
      var bytes = file(job);
      var whole = (System.nanoTime() - begun) / 1e6;
      var statements = StatementsAsked.heard();
      var pieces = PiecesSet.heard();
      var round =
          new Row.Round(
              whole,
              Stopwatch.timed(() -> bare.ask(statements)),
              Stopwatch.timed(() -> set(pieces)),
              0,
              0,
              statements.size(),
              bytes);
      if (i > 0) rounds.add(round);
    }
    return new Row("meeting pack, " + edition + " edition", rounds);
  }

  private static int set(List<Callable<?>> pieces) throws Exception {
    for (var piece : pieces) piece.call();
    return pieces.size();
  }

  private static String reports() {
    return "&reports=compliance-summary&reports=impact-summary&reports=action-plan"
        + "&reports=recommendations";
  }

  /**
   * Makes the archive for at most so long and says how many reports a second that were.
   *
   * @param one what the statements and the setting of one report take alone, in milliseconds
   */
  String archive(double one, long longestSeconds) throws Exception {
    var begun = System.nanoTime();
    var job = ask("archives", 9, "");
    var whole = await(job, longestSeconds * 1_000_000_000L);
    long many = sql.count("select done from report_job where id = ?", Long.parseLong(job));
    long of = sql.count("select to_do from report_job where id = ?", Long.parseLong(job));
    var bytes = whole ? file(job) : 0;
    var each = (System.nanoTime() - begun) / 1e6 / Math.max(1, many);
    if (!whole) visitor.post(CHAIR, "/packs/" + job + "/cancellation", "");
    return String.format(
        Locale.UK,
        "archive: %,d of %,d reports, %.1f ms each, %.2f times what one takes alone; %,d bytes",
        many,
        of,
        each,
        each / one,
        bytes);
  }

  private String ask(String what, int back, String form) throws Exception {
    var at = Instant.now().minusSeconds(1 + back).toString();
    var to = visitor.post(CHAIR, "/cycles/" + cycle.id() + "/" + what, "at=" + at + form);
    var id = NUMBER.matcher(to);
    if (!id.find()) throw new IllegalStateException(to);
    return id.group();
  }

  private boolean await(String job, long nanos) throws Exception {
    var begun = System.nanoTime();
    for (; ; ) {
      var state =
          sql.first("select state from report_job where id = ?", row -> row.getString(1), job)
              .orElseThrow()
              .toUpperCase(Locale.ROOT);
      if (state.equals("DONE")) return true;
      if (state.equals("FAILED")) throw new IllegalStateException("The job failed");
      if (System.nanoTime() - begun > nanos) return false;
      Thread.sleep(SEEN_EVERY);
    }
  }

  private long file(String job) throws Exception {
    var path = visitor.find(CHAIR, "/packs/" + job, "\"(/packs/\\d+/files/[^\"]+)\"").orElseThrow();
    return visitor.get(CHAIR, path).bytes();
  }
}
