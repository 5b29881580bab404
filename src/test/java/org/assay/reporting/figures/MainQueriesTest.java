package org.assay.reporting.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestDatabase;
import org.assay.reporting.SmallCycleFixture;
import org.assay.reporting.SmallCycleFixture.Years;
import org.assay.reporting.figures.tally.Tallies;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Lists, reports and pages are asked for in a partnership of thousands; what they asked of the
 * database is taken from its own log, which no other test uses, and explained by it.
 */
@DatabaseTest
@TestInstance(Lifecycle.PER_CLASS)
class MainQueriesTest {
  /** As it is asked of more actions than are made here. */
  private static final String UNWRITTEN =
      "select count(*) from (select 1 as one from submitted_action s where s.partnership_id = %d"
          + " and s.finished = false and s.planned = false limit 20001) x";

  /** After which what was kept of the register is gone on from. */
  private static final String REGISTER =
      "insert into register_change (partnership_id, organisation_id, person_id, changed_at, what)"
          + " select max(partnership_id), max(organisation_id), 0, ?, 'Changed' from"
          + " agency_return";

  /** A table of which so many rows are read from end to end is a large one. */
  private static final long LARGE = 1_000;

  private static final Instant NOW = Instant.parse("2026-12-10T09:00:00Z");

  @Inject SmallCycleFixture fixture;
  @Inject CycleDataReader figures;
  @Inject FigureStates states;
  @Inject Tallies tallies;
  @Inject TokenFixture tokens;
  @Inject Sql sql;
  @Inject EmbeddedServer server;

  /** A line of a plan. */
  private record Step(String table, String type, String key, long rows, String statement) {}

  private final List<Step> steps = new ArrayList<>();

  @BeforeAll
  void ask() throws SQLException {
    var years = fixture.years();
    try (var connection = TestDatabase.connect()) {
      ManyReturns.make(connection);
      run(connection, "set global log_output = 'TABLE'");
      run(connection, "truncate table mysql.general_log");
      run(connection, "set global general_log = 1");
      try {
        askAll(years);
        run(connection, UNWRITTEN.formatted(years.partnership().id()));
      } finally {
        run(connection, "set global general_log = 0");
      }
      for (var statement : asked(connection)) {
        explain(connection, statement);
      }
      run(connection, "truncate table mysql.general_log");
    }
  }

  private void askAll(Years years) {
    tallies.keepUp(years.second(), NOW.minusSeconds(86_400));
    figures.read(years.second(), NOW, 200);
    figures.readImpact(years.second(), NOW);
    var cycle = years.second().id();
    for (var path :
        List.of(
            "/returns",
            "/returns?sort=organisation",
            "/returns?sort=state",
            "/returns?sort=submitted",
            "/returns?state=in-progress&cycle=" + cycle,
            "/actions",
            "/actions?state=all",
            "/actions?state=overdue",
            "/actions?state=to-be-written",
            "/actions?sort=organisation",
            "/actions?sort=submitted",
            "/actions?organisation=" + years.schools().getFirst().id(),
            "/actions/plan.pdf",
            "/access",
            "/signals",
            "/support",
            "/cycles/" + cycle,
            "/cycles/" + cycle + "/overview",
            "/cycles/" + cycle + "/heat-map",
            "/cycles/" + cycle + "/heat-map?held=yes",
            "/cycles/" + cycle + "/duties",
            "/cycles/" + cycle + "/requests",
            "/cycles/" + cycle + "/answers",
            "/cycles/" + cycle + "/written")) {
      get(years.pas(), path);
    }
    assertEquals(1, sql.change(REGISTER, NOW));
    get(years.pas(), "/cycles/" + cycle + "/overview");
    states.changed(years.partnership().id(), Map.of(cycle, NOW));
    var school = years.schools().getFirst().id();
    var admin = new Caller(72, "Ada Admin", years.partnership().id(), Role.ADMIN, null, null);
    for (var path :
        List.of(
            "/register",
            "/letters",
            "/people",
            "/leads",
            "/chasing/" + cycle,
            "/chasing/" + cycle + "/returns")) {
      get(admin, path);
    }
    var respondent =
        new Caller(71, "Ray Respondent", years.partnership().id(), Role.RESPONDENT, school, null);
    for (var path : List.of("/returns", "/actions", "/api/v1/returns")) {
      get(respondent, path);
    }
    get(respondent, "/returns/" + returnOf(school, cycle) + "/report");
  }

  private long returnOf(long organisation, long cycle) {
    try (var connection = TestDatabase.connect();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select id from agency_return where organisation_id = "
                        + organisation
                        + " and cycle_id = "
                        + cycle)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void get(Caller caller, String path) {
    try (var client = HttpFixture.client(server.getURL())) {
      var answer =
          HttpFixture.exchange(client, HttpRequest.GET(path).bearerAuth(tokens.of(caller)));
      assertEquals(200, answer.code(), path);
    }
  }

  @Test
  void what_changed_is_found_by_an_index() {
    for (var index : List.of("submission_gap_by_change", "organisation_was_by_time")) {
      assertTrue(
          steps.stream()
              .anyMatch(
                  it ->
                      it.key().equals(index)
                          && (it.statement().startsWith("select s.cycle_id, max(g.changed_at)")
                              || it.statement().startsWith("select o.id, case when"))),
          index);
    }
  }

  @Test
  void no_large_table_is_read_from_end_to_end() {
    assertTrue(steps.size() > 100, "only " + steps.size());
    var scans = new LinkedHashSet<String>();
    for (var it : steps) {
      if (it.rows() > LARGE
          && !it.table().startsWith("<")
          && (it.type().equals("ALL") || it.type().equals("index"))) {
        scans.add(it.table() + ", " + it.rows() + " rows: " + it.statement());
      }
    }
    assertEquals(Set.of(), scans, String.join("\n", scans));
  }

  @Test
  void every_index_of_a_large_table_is_used() throws SQLException {
    var used = new TreeSet<String>();
    steps.forEach(it -> used.addAll(List.of(it.key().split(","))));
    try (var connection = TestDatabase.connect()) {
      var unused = new TreeSet<>(indexes(connection));
      assertTrue(unused.size() > 5, unused.toString());
      unused.removeAll(used);
      assertEquals(Set.of(), unused, used.toString());
    }
  }

  /** Those that serve neither a foreign key nor that a row is there once. */
  private static List<String> indexes(Connection connection) throws SQLException {
    return texts(
        connection,
        "select distinct s.index_name from information_schema.statistics s where s.table_schema ="
            + " database() and s.non_unique = 1 and s.table_name in ("
            + ManyReturns.names()
            + ") and s.index_name not in (select k.constraint_name from"
            + " information_schema.key_column_usage k where k.table_schema = database() and"
            + " k.referenced_table_name is not null)");
  }

  private static List<String> asked(Connection connection) throws SQLException {
    return texts(
        connection,
        "select distinct convert(argument using utf8mb4) from mysql.general_log where command_type"
            + " = 'Query' and argument like 'select%' and argument not like '%@@%' and thread_id in"
            + " (select id from information_schema.processlist where db = database())");
  }

  private void explain(Connection connection, String statement) throws SQLException {
    try (var rows =
        connection.createStatement().executeQuery("explain format=traditional " + statement)) {
      while (rows.next()) {
        steps.add(
            new Step(
                text(rows.getString("table")),
                text(rows.getString("type")),
                text(rows.getString("key")),
                number(rows.getString("rows")),
                statement));
      }
    }
  }

  /** MariaDB may write how many of them a filter leaves behind the number. */
  private static long number(String rows) {
    return rows == null ? 0 : Long.parseLong(rows.replaceFirst("\\D.*", ""));
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    var texts = new ArrayList<String>();
    try (var rows = connection.createStatement().executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static void run(Connection connection, String statement) throws SQLException {
    try (var it = connection.createStatement()) {
      it.execute(statement);
    }
  }
}
