package org.assay.bench.speed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.Sql;

/** Everything that is measured: the subgroup's pages, lists, and papers in every format. */
final class Addresses {
  private static final String CHAIR = "pas.chair";

  private final Visitor visitor;
  private final Sql sql;
  private final Cycle now;
  private final Cycle before;
  private final List<Asked> all = new ArrayList<>();

  /**
   * @param now the cycle of schools that is under way
   * @param before the one before it, in which nearly all returned
   */
  Addresses(Visitor visitor, Sql sql, Cycle now, Cycle before) {
    this.visitor = visitor;
    this.sql = sql;
    this.now = now;
    this.before = before;
  }

  List<Asked> all() throws Exception {
    summaries();
    subgroup();
    desk();
    papers();
    files();
    return all;
  }

  private void summaries() {
    for (var cycle : List.of(now, before)) {
      for (var report : List.of("compliance-summary", "impact-summary")) {
        for (var format : List.of("pdf", "xlsx", "docx", "csv")) {
          var path = "/api/v1/cycles/" + cycle.id() + "/reports/" + report + "." + format;
          paper(report + "." + format + " of " + cycle.code(), CHAIR, past(path));
        }
      }
    }
  }

  private void subgroup() throws Exception {
    var cycle = "/cycles/" + before.id();
    page(CHAIR, "/cycles/" + now.id() + "/overview");
    for (var it :
        List.of(
            "/overview",
            "/standards",
            "/questions",
            "/questions?order=movers",
            "/heat-map",
            "/heat-map?order=lowest&page=5",
            "/heat-map?rows=district",
            "/heat-map?held=yes",
            "/duties",
            "/duties?action=none",
            "/duties?page=20",
            "/impact",
            "/action-ages",
            "/requests",
            "/answers",
            "/written",
            "/packs")) {
      page(CHAIR, cycle + it);
    }
    found(CHAIR, cycle + "/questions", "(" + cycle + "/questions/[^\"#?]+)");
    page(CHAIR, "/priorities");
    found(CHAIR, "/priorities", "\"(/priorities/[^\"#?]+)\"");
    found(CHAIR, "/pulses", "\"(/pulses/\\d+/results)\"");
    found(CHAIR, "/datasets", "\"(/datasets/\\d+)\"");
    found(CHAIR, "/audits", "\"(/audits/\\d+)\"");
    page(CHAIR, "/moderation/cycles/" + before.id());
    page(CHAIR, "/recommendations/overview");
    page(CHAIR, "/scrutiny");
  }

  private void desk() throws Exception {
    for (var it :
        List.of(
            "/returns",
            "/returns?sort=organisation&page=200",
            "/returns?sort=submitted",
            "/returns?sort=state",
            "/returns?status=in-progress&cycle=" + now.id(),
            "/actions",
            "/actions?sort=organisation",
            "/actions?state=overdue",
            "/signals",
            "/support",
            "/visits",
            "/decisions",
            "/recommendations",
            "/challenge-sessions",
            "/audits",
            "/pulses",
            "/datasets",
            "/moderation",
            "/access")) {
      list(CHAIR, it);
    }
    for (var it :
        List.of(
            "/cycles",
            "/cycles/" + now.id(),
            "/register",
            "/register?page=200",
            "/register?q=primary",
            "/register/imports",
            "/letters",
            "/letters?page=100",
            "/people",
            "/people?page=100",
            "/people?q=ann",
            "/leads",
            "/chasing/" + now.id(),
            "/chasing/" + now.id() + "/returns",
            "/question-sets",
            "/plans")) {
      list("admin", it);
    }
    list("trust", "/groups");
    list("trust", "/returns");
    list("dsl", "/returns");
    list("dsl", "/actions");
  }

  private void papers() throws Exception {
    var returns =
        sql.list(
            "select return_id from submission where partnership_id = ? and cycle_id = ? and"
                + " superseded_at > ? order by id limit 300",
            row -> row.getLong(1),
            before.partnershipId(),
            before.id(),
            Instant.now());
    for (var format : List.of("pdf", "xlsx", "docx")) {
      var first = format.equals("pdf") ? 0 : format.equals("xlsx") ? 100 : 200;
      all.add(
          new Asked(
              "Papers",
              "report of a return." + format,
              CHAIR,
              round -> "/returns/" + returns.get(first + round) + "/report." + format));
      paper("/actions/plan." + format, CHAIR, "/actions/plan." + format);
      for (var it : List.of("recommendations", "annual-extract")) {
        var path = "/recommendations/reports/" + it + "." + format;
        paper(path, CHAIR, path);
      }
    }
    list(CHAIR, "/returns/" + returns.get(290) + "/report");
    paper("board-pack.pdf", "governor", "/returns/" + waiting("governor") + "/board-pack.pdf");
    audit();
    group();
    forum();
    form();
  }

  private void audit() throws Exception {
    var audit = visitor.find(CHAIR, "/audits", "\"/audits/(\\d+)\"").orElseThrow();
    for (var it :
        List.of(
            "case-audit.pdf",
            "case-audit.xlsx",
            "case-audit.docx",
            "briefing.pdf",
            "briefing.docx")) {
      paper(it, CHAIR, "/audits/" + audit + "/reports/" + it);
    }
    visitor
        .find(
            CHAIR,
            "/recommendations/overview",
            "(/recommendations/responses/review-response.pdf[^\"]+)")
        .ifPresent(it -> paper("review-response.pdf", CHAIR, it));
    visitor
        .find(CHAIR, "/challenge-sessions", "\"/challenge-sessions/(\\d+)\"")
        .ifPresent(
            it -> paper("feedback-letter.pdf", CHAIR, "/challenge-sessions/" + it + "/letter.pdf"));
  }

  private void group() {
    var group =
        sql.count(
            "select m.group_id from membership m join person p on p.id = m.person_id where p.email"
                + " = 'trust@lindenshire.example.org'");
    for (var format : List.of("pdf", "xlsx", "docx", "csv")) {
      var file = "group-summary." + format;
      paper(file, "trust", "/groups/" + group + "/cycles/" + before.id() + "/reports/" + file);
    }
    list("trust", "/groups/" + group + "/cycles/" + before.id());
    paper(
        "reports of a group.zip",
        "trust",
        "/groups/" + group + "/cycles/" + before.id() + "/reports.zip");
  }

  private void forum() {
    for (var format : List.of("pdf", "xlsx", "docx", "csv")) {
      paper(
          "forum edition, primary." + format,
          CHAIR,
          "/cycles/" + before.id() + "/forums/primary." + format);
    }
  }

  private void form() {
    var id = waiting("governor");
    for (var it : List.of("form.pdf", "form.docx", "workbook.xlsx")) {
      paper(it, "governor", "/returns/" + id + "/" + it);
    }
  }

  /** What is taken away as a table has no fill. */
  private void files() {
    paper("/register/organisations.csv", "admin", "/register/organisations.csv");
    paper("/leads/leads.csv", "admin", "/leads/leads.csv");
    paper("/leads/leads.xlsx", "admin", "/leads/leads.xlsx");
    paper("/people/access.csv", "admin", "/people/access.csv");
    paper("/access.csv", CHAIR, "/access.csv");
    paper("/signals.csv", CHAIR, "/signals.csv");
    paper("/decisions.csv", CHAIR, "/decisions.csv");
    paper("/visits.csv", CHAIR, "/visits.csv");
  }

  /** The return of an account's organisation that waits for sign-off. */
  private long waiting(String account) {
    return sql.count(
        "select r.id from agency_return r join membership m on m.organisation_id ="
            + " r.organisation_id join person p on p.id = m.person_id where p.email = ? and"
            + " r.status = 'awaiting-sign-off'",
        account + "@lindenshire.example.org");
  }

  /** As at a moment ago, a different one each time: a copy that is kept is no measure. */
  private static java.util.function.IntFunction<String> past(String path) {
    return round -> path + "?at=" + Instant.now().minusMillis(1);
  }

  private void found(String account, String on, String pattern) throws Exception {
    visitor
        .find(account, on, pattern)
        .ifPresentOrElse(
            it -> page(account, it), () -> System.out.println("no " + pattern + " on " + on));
  }

  private void page(String account, String path) {
    all.add(Asked.page("The subgroup's pages", account, path));
  }

  private void list(String account, String path) {
    all.add(new Asked("Lists and other pages", path + " as " + account, account, round -> path));
  }

  private void paper(String what, String account, String path) {
    paper(what, account, round -> path);
  }

  private void paper(String what, String account, java.util.function.IntFunction<String> path) {
    all.add(new Asked("Papers", what, account, path));
  }
}
