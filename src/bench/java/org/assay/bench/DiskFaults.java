package org.assay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Disks that are full: small file systems in memory, which only root may mount. */
final class DiskFaults {
  private static final int PORT = 8193;

  private final MySqlServer database;
  private final Map<String, String> settings;
  private final LoadScene.Person person;
  private final FaultReport report;
  private final Path log;

  DiskFaults(
      MySqlServer database,
      Map<String, String> settings,
      LoadScene.Person person,
      FaultReport report,
      Path log) {
    this.database = database;
    this.settings = settings;
    this.person = person;
    this.report = report;
    this.log = log;
  }

  void evidence(Path folder) throws Exception {
    full("The disk of evidence is full", folder, Map.of("ASSAY_FILES", folder.toString()));
  }

  void temporary(Path folder) throws Exception {
    full("The temporary folder is full", folder, Map.of(), "-Djava.io.tmpdir=" + folder);
  }

  private void full(String fault, Path folder, Map<String, String> more, String... options)
      throws Exception {
    if (!mounted(folder)) {
      report.row(fault, "not tried: no file system could be mounted, which only root may");
      return;
    }
    var all = new HashMap<>(settings);
    all.putAll(more);
    try (var node = new Node(PORT, all, options).start(log).awaitReady()) {
      var evidence = new Evidence(node, person, node.token(person.email()));
      var name = folder.getFileName() + ".txt";
      var rows = rows();
      fill(folder);
      var refused = evidence.send(name, "x".repeat(200_000));
      var ready = node.get("/health/readiness");
      report.check(refused.statusCode() == 503, fault + ": " + refused.statusCode());
      report.check(refused.body().contains("service/full"), fault + ": " + refused.body());
      report.check(ready.body().contains("FULL"), fault + ": readiness says " + ready.body());
      var without = rows() - rows;
      report.check(without == 0, fault + ": a row without its file");
      Files.delete(folder.resolve("filler"));
      var kept = evidence.send(name, "x".repeat(200_000));
      report.check(kept.statusCode() < 300, fault + ": with room again " + kept.statusCode());
      report.row(
          fault,
          "a file is answered %d (%s), readiness %d %s, rows without a file: %d; with room again: %d"
              .formatted(
                  refused.statusCode(),
                  refused.body().contains("service/full") ? "service/full" : "another fault",
                  ready.statusCode(),
                  ready.body().replaceAll(".*\"status\":\"([^\"]+)\".*", "$1"),
                  without,
                  kept.statusCode()));
    } finally {
      Processes.succeeds("umount", "-l", folder.toString());
    }
  }

  private long rows() throws Exception {
    return database.count("select count(*) from evidence_file where deleted_at is null");
  }

  static boolean mounted(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    return Processes.succeeds("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", folder.toString());
  }

  static void fill(Path folder) throws IOException {
    var block = new byte[64 * 1024];
    try (var out = Files.newOutputStream(folder.resolve("filler"))) {
      while (true) out.write(block);
    } catch (IOException e) {
      // It is full now, which was the aim.
    }
  }
}
