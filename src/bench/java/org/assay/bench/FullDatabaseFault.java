package org.assay.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A database server of its own, on a small disk that fills up while somebody saves. */
final class FullDatabaseFault {
  private static final int PORT = 8195;
  private static final int MOST = 400; // saves, each of 200 KB

  private final MySqlServer server;
  private final FaultReport report;
  private final Path log;

  FullDatabaseFault(MySqlServer server, FaultReport report, Path log) {
    this.server = server;
    this.report = report;
    this.log = log;
  }

  void fill(MySqlServer other, Map<String, String> settings) throws Exception {
    if (!prepared(other)) {
      report.row("The disk of the database is full", "not tried: only root may mount");
      return;
    }
    try {
      server.start();
      var person = FaultBench.people(server, 1).getFirst();
      try (var node = new Node(PORT, settings).start(log).awaitReady()) {
        DiskFaults.fill(server.data());
        tell(node, person);
      }
    } finally {
      server.close();
      Processes.succeeds("umount", "-l", server.data().toString());
    }
  }

  private void tell(Node node, LoadScene.Person person) throws Exception {
    var token = node.token(person.email());
    HttpResponse<String> answer = save(node, person, token, 0);
    int saved = 0;
    while (answer.statusCode() == 200 && saved < MOST) {
      saved++;
      answer = save(node, person, token, saved);
    }
    var full = answer.body().contains("service/full");
    var ready = node.get("/health/readiness");
    var page = node.status("/sign-in");
    Files.delete(server.data().resolve("filler"));
    var again = save(node, person, token, saved);
    var version =
        server.count(
            "select max(a.version) from answer a join agency_return r on r.sheet_id = a.sheet_id"
                + " where r.id = "
                + person.returnId());
    report.row(
        "The disk of the database is full",
        "after %d saves answered %d (%s), readiness %d %s, sign-in page %d; with room again: %d; lost or doubled: %d"
            .formatted(
                saved,
                answer.statusCode(),
                full ? "service/full" : answer.body().replaceAll(".*\"code\":\"([^\"]+)\".*", "$1"),
                ready.statusCode(),
                ready.body().replaceAll(".*\"status\":\"([^\"]+)\".*", "$1"),
                page,
                again.statusCode(),
                Math.abs(version - saved - (again.statusCode() == 200 ? 1 : 0))));
    report.check(answer.statusCode() == 503, "a full database: " + answer.statusCode());
    report.check(again.statusCode() == 200, "with room again: " + again.statusCode());
  }

  /** Comments of 20,000 characters each, so that the tables grow. */
  private static HttpResponse<String> save(
      Node node, LoadScene.Person person, String token, int version) throws Exception {
    var comment = ("word%d ".formatted(version)).repeat(2500);
    var body =
        LoadScene.answers(version)
            .replace("\"value\":", "\"comment\":\"" + comment + "\",\"value\":");
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          node.request("/api/v1/returns/" + person.returnId() + "/answers")
              .header("Content-Type", "application/json")
              .header("Authorization", "Bearer " + token)
              .PUT(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    }
  }

  /** The other server's programs, and a small disk for the data. */
  private boolean prepared(MySqlServer other) throws Exception {
    var root = server.data().getParent();
    Files.createDirectories(root);
    for (var part : new String[] {"usr", "etc", "bin", "sbin", "lib", "lib64"}) {
      Processes.succeeds(
          "cp", "-al", other.data().resolveSibling(part).toString(), root.toString());
    }
    for (var part : new String[] {"tmp", "run/mysqld"}) {
      Files.createDirectories(root.resolve(part));
    }
    Processes.run("chmod", "1777", root.resolve("tmp").toString());
    Files.createDirectories(server.data());
    return Processes.succeeds(
        "mount", "-t", "tmpfs", "-o", "size=420m", "tmpfs", server.data().toString());
  }
}
