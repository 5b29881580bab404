package org.assay.bench.speed;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.demonstration.DemoSeeder;
import org.assay.demonstration.county.County;
import org.assay.demonstration.county.CountySize;
import org.assay.people.directory.Register;
import org.assay.platform.Sql;
import org.assay.reporting.figures.tally.Tallies;

/**
 * Every page of the subgroup, list and paper in a made-up county of any size, on MySQL: from
 * request to last byte and, in the same run, its statements alone and filling and export, or
 * setting the page, alone. Takes the JDBC URL of a server, its user, the number of schools, how
 * many times over they are to be there, and a pattern: only what has it in its group or its own
 * name is measured (all without it). Makes the county first where the database is empty, and copies
 * where there are too few.
 */
public final class SpeedLoad {
  private static final long SEED = 175;
  private static final int WARM = 3;
  private static final int ROUNDS = 5;
  private static final int ARCHIVE_SECONDS = 180;

  public static void main(String[] args) throws Exception {
    var properties =
        Map.<String, Object>of(
            "micronaut.server.port",
            -1,
            "assay.demonstration",
            false,
            "datasources.default.url",
            args[0] + "?queryInterceptors=" + StatementsAsked.class.getName(),
            "datasources.default.username",
            args[1],
            "datasources.default.password",
            "");
    PiecesSet.install();
    try (var server = ApplicationContext.run(EmbeddedServer.class, properties, "demo");
        var bare = new BareDatabase(args[0], args[1])) {
      found(server, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
      new SpeedLoad(server, bare, args.length > 4 ? args[4] : "").measure();
    }
    System.exit(0);
  }

  private final EmbeddedServer server;
  private final BareDatabase bare;
  private final Pattern wanted;
  private final Visitor visitor;
  private final Sql sql;

  private SpeedLoad(EmbeddedServer server, BareDatabase bare, String wanted) {
    this.server = server;
    this.bare = bare;
    this.wanted = Pattern.compile(wanted);
    this.visitor = new Visitor(server.getURL().toString());
    this.sql = server.getApplicationContext().getBean(Sql.class);
  }

  private static void found(EmbeddedServer server, int schools, int copies) {
    var context = server.getApplicationContext();
    var sql = context.getBean(Sql.class);
    if (context.getBean(Register.class).partnerships().isEmpty()) {
      var begun = System.nanoTime();
      context
          .getBean(DemoSeeder.class)
          .found(
              County.of(SEED, CountySize.schools(schools)),
              (percent, what) -> System.err.print("\r" + percent + "% " + what + "      "));
      System.out.printf("founded in %.0f s%n", (System.nanoTime() - begun) / 1e9);
      DiskUse.print(sql);
    }
    var begun = System.nanoTime();
    CountyCopies.make(sql, copies);
    System.out.printf("copies made in %.0f s%n", (System.nanoTime() - begun) / 1e9);
  }

  private void measure() throws Exception {
    var now = cycle(false);
    var before = cycle(true);
    tally(now);
    tally(before);
    System.out.printf(
        Locale.UK,
        "%,d organisations; returns of %s: %,d, of %s: %,d; %s, heap %d MB%n",
        sql.count("select count(*) from organisation"),
        before.code(),
        submissions(before),
        now.code(),
        submissions(now),
        sql.first("select version()", row -> row.getString(1)).orElse(""),
        Runtime.getRuntime().maxMemory() >> 20);
    var watch = new Stopwatch(visitor, bare, WARM, ROUNDS);
    var rows = new ArrayList<Row>();
    var group = "";
    for (var it : Addresses.all(visitor, sql, now, before)) {
      if (!wanted.matcher(it.group() + ": " + it.what()).find()) continue;
      if (!it.group().equals(group)) System.out.printf("%n%s%n%n%s%n", it.group(), Row.HEAD);
      group = it.group();
      try {
        var row = watch.row(it);
        rows.add(row);
        System.out.println(row.line());
      } catch (IllegalStateException e) {
        System.out.println("| " + it.what() + " | " + e.getMessage() + " |");
      }
    }
    prepared(before, rows);
    System.out.printf("heap used at most %d MB%n", peak());
  }

  private void prepared(Cycle before, List<Row> rows) throws Exception {
    var prepared = new Prepared(visitor, bare, sql, before);
    for (var edition : List.of("full", "shareable")) {
      if (wanted.matcher("Papers: pack").find()) System.out.println(prepared.pack(edition).line());
    }
    for (var row : rows) {
      if (!row.what().equals("report of a return.pdf")) continue;
      var one = row.median(it -> it.sql() + it.setting());
      System.out.println(prepared.archive(one, ARCHIVE_SECONDS));
    }
  }

  private Cycle cycle(boolean last) {
    var context = server.getApplicationContext();
    var partnership = context.getBean(Register.class).partnerships().getFirst();
    return context.getBean(Cycles.class).all(partnership.id()).stream()
        .filter(it -> it.questionSetId().equals("section-175"))
        .filter(it -> (it.previousId() == null) == last)
        .findFirst()
        .orElseThrow();
  }

  /** As the night does. */
  private void tally(Cycle cycle) {
    var begun = System.nanoTime();
    var context = server.getApplicationContext();
    context.getBean(Tallies.class).tidyUp(cycle, context.getBean(Clock.class).instant());
    System.out.printf("%s tallied in %.0f s%n", cycle.code(), (System.nanoTime() - begun) / 1e9);
  }

  private long submissions(Cycle cycle) {
    return sql.count(
        "select count(*) from submission where cycle_id = ? and superseded_at > now()", cycle.id());
  }

  /** Before collections, in megabytes. */
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(it -> it.getType() == java.lang.management.MemoryType.HEAP)
            .mapToLong(it -> it.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }
}
