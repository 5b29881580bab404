package org.assay.bench;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.assay.platform.DatabaseProxy;

/**
 * Lets everything go wrong that can, on a real MySQL server and the packaged service in processes
 * of their own, while a ledger is kept of what the service acknowledged. Ends with exit code 1 when
 * an acknowledged write is lost or doubled or a bound does not hold. Arguments: how often a node is
 * killed, the database is killed, and a node is stopped; then, to run some of it only, what to run.
 */
public final class FaultBench {
  private static final Path FOLDER = Path.of("target", "faults").toAbsolutePath();
  private static final Path LOG = FOLDER.resolve("nodes.log");
  private static final List<String> ALL =
      List.of("demonstration", "kills", "commits", "disks", "mail", "full-database");
  private static final String TRAIL_KEYS = "bench:only-for-the-fault-bench-only-for-the-bench";
  private static final int MYSQL = 33971;
  private static final int SMALL_MYSQL = 33972;

  private FaultBench() {}

  public static void main(String[] args) throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    var nodeKills = args.length > 0 ? Integer.parseInt(args[0]) : 8;
    var databaseKills = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    var stops = args.length > 2 ? Integer.parseInt(args[2]) : 4;
    var parts = args.length > 3 ? List.of(args).subList(3, args.length) : ALL;
    var report = new FaultReport();
    try (var database = new MySqlServer(FOLDER.resolve("mysql"), MYSQL)) {
      prepare(database);
      database.start();
      var settings = settings(database.url());
      if (parts.contains("demonstration")) {
        twoNodesMakeTheDemonstration(database, settings, report);
      }
      if (parts.contains("kills")) {
        kills(database, settings, report, nodeKills, databaseKills, stops);
      }
      if (parts.contains("commits")) commits(database, settings, report);
      if (parts.contains("disks")) {
        var disks = new DiskFaults(database, settings, people(database, 1).getFirst(), report, LOG);
        disks.evidence(FOLDER.resolve("small-evidence"));
        disks.temporary(FOLDER.resolve("small-temporary"));
      }
      if (parts.contains("mail")) {
        new MailFaults(database, settings, people(database, 7), report, LOG).silentThenWell();
      }
      if (parts.contains("full-database")) {
        var small = new MySqlServer(FOLDER.resolve("small-mysql"), SMALL_MYSQL);
        new FullDatabaseFault(small, report, LOG).fill(database, settings(small.url()));
      }
    }
    report.write(FOLDER.resolve("faults.md"));
    System.out.println(report.holds() ? "Everything held." : "Not everything held.");
    System.exit(report.holds() ? 0 : 1);
  }

  /** Kills, stops and waits, under load on two nodes. */
  private static void kills(
      MySqlServer database,
      Map<String, String> settings,
      FaultReport report,
      int nodeKills,
      int databaseKills,
      int stops)
      throws Exception {
    var people = people(database, Load.PEOPLE);
    try (var first = new Node(8191, settings).start(LOG);
        var second = new Node(8192, settings).start(LOG)) {
      first.awaitReady();
      second.awaitReady();
      try (var load = new Load(people, List.of(first, second))) {
        var kills = new KillFaults(database, List.of(first, second), load, report, LOG);
        if (nodeKills > 0) kills.killNodes(nodeKills);
        if (databaseKills > 0) kills.killDatabase(databaseKills);
        if (stops > 0) kills.stopNodes(stops);
        var waits = new WaitFaults(database, first, load, report);
        waits.stuckRow();
        waits.frozenDatabase();
      }
    }
  }

  private static void commits(
      MySqlServer database, Map<String, String> settings, FaultReport report) throws Exception {
    var people = people(database, Load.PEOPLE);
    try (var proxy = new DatabaseProxy(database.port())) {
      var proxied = new HashMap<>(settings);
      proxied.put("JDBC_URL", unencrypted(proxy.port()));
      try (var node = new Node(8190, proxied).start(LOG).awaitReady();
          var load = new Load(people, List.of(node))) {
        var commits = new LostCommitFaults(database, proxy, node, report);
        commits.files(people.getFirst());
        commits.saves(load);
      }
    }
  }

  /** So that the proxy can tell a commit from the rest. */
  private static String unencrypted(int port) {
    return "jdbc:mysql://127.0.0.1:"
        + port
        + "/assay?sslMode=DISABLED&allowPublicKeyRetrieval=true";
  }

  private static void twoNodesMakeTheDemonstration(
      MySqlServer database, Map<String, String> settings, FaultReport report) throws Exception {
    var demonstration = new HashMap<>(settings);
    demonstration.put("ASSAY_DEMONSTRATION", "true");
    var begun = System.nanoTime();
    try (var first = new Node(8191, demonstration).start(LOG);
        var second = new Node(8192, demonstration).start(LOG)) {
      first.awaitReady();
      second.awaitReady();
      var seconds = (System.nanoTime() - begun) / 1_000_000_000;
      var counties = database.count("select count(*) from partnership");
      var whole =
          database.count("select count(*) from demonstration where finished_at is not null");
      report.row(
          "Two nodes start at once with the demonstration on an empty database",
          "both ready after %d s; partnerships: %d, whole: %d, returns: %,d"
              .formatted(
                  seconds, counties, whole, database.count("select count(*) from agency_return")));
      // The county and the partnership next door.
      report.check(counties == 2 && whole == 1, "the county was not made once");
    }
  }

  /** New people with a return each, entered beside whatever runs. */
  static List<LoadScene.Person> people(MySqlServer database, int many) {
    var settings =
        Map.<String, Object>of(
            "datasources.default.url",
            database.url(),
            "datasources.default.username",
            "root",
            "datasources.default.password",
            "",
            "assay.letters.send",
            false,
            "assay.jobs",
            false);
    try (var context = ApplicationContext.run(settings, "test")) {
      return LoadScene.enter(context, many);
    }
  }

  private static Map<String, String> settings(String url) {
    return Map.of(
        "JDBC_URL", url,
        "JDBC_USER", "root",
        "JDBC_PASSWORD", "",
        "ASSAY_TRAIL_KEYS", TRAIL_KEYS,
        "SMTP_PORT", "1", // where nothing listens
        "ASSAY_FILES", FOLDER.resolve("files").toString(),
        "ASSAY_STOP_NOTICE", "2s");
  }

  /** A downloaded server stays, its data and the files of the last run go. */
  private static void prepare(MySqlServer database) throws IOException {
    Files.createDirectories(FOLDER);
    delete(database.data());
    for (var old : new String[] {"files", "small-mysql", "nodes.log"}) {
      delete(FOLDER.resolve(old));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
