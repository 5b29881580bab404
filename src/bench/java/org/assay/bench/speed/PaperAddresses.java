package org.assay.bench.speed;

import java.time.Instant;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.Sql;

/** Papers and files, in every format. */
final class PaperAddresses extends Addresses {
  PaperAddresses(Visitor visitor, Sql sql, Cycle now, Cycle before) {
    super(visitor, sql, now, before);
  }

  void summaries() {
    for (var cycle : List.of(now, before)) {
      for (var report : List.of("compliance-summary", "impact-summary")) {
        for (var format : List.of("pdf", "xlsx", "docx", "csv")) {
          var path = "/api/v1/cycles/" + cycle.id() + "/reports/" + report + "." + format;
          paper(report + "." + format + " of " + cycle.code(), CHAIR, past(path));
        }
      }
    }
  }

  void papers() throws Exception {
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
    list(CHAIR, "/returns/" + returns.get(290));
    paper(
        "board-pack.pdf",
        "governor",
        "/returns/" + one("governor", "awaiting-sign-off") + "/board-pack.pdf");
    audit();
    group();
    forum();
    form();
  }

  private void audit() throws Exception {
    var audit =
        sql.count(
            "select min(id) from case_audit where kind = 'MULTI_AGENCY' and state = 'CLOSED'");
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
    var session = sql.count("select min(id) from challenge_session where letter_on is not null");
    paper("feedback-letter.pdf", CHAIR, "/challenge-sessions/" + session + "/letter.pdf");
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
    list("trust", "/groups/" + group + "/cycles/" + now.id() + "/common");
    list("trust", "/groups/" + group + "/cycles/" + before.id() + "/evidence");
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
    var id = one("governor", "awaiting-sign-off");
    for (var it : List.of("form.pdf", "form.docx")) {
      paper(it, "governor", "/returns/" + id + "/" + it);
    }
    paper("workbook.xlsx", "dsl", "/returns/" + one("dsl", "in-progress") + "/workbook.xlsx");
  }

  /** What is taken away as a table has no fill. */
  void files() throws Exception {
    paper("/register/organisations.csv", "admin", "/register/organisations.csv");
    paper("/leads/leads.csv", "admin", "/leads/leads.csv");
    paper("/leads/leads.xlsx", "admin", "/leads/leads.xlsx");
    paper("/people/access.csv", "admin", "/people/access.csv");
    paper("/access.csv", CHAIR, "/access.csv");
    paper("/signals.csv", CHAIR, "/signals.csv");
    paper("/decisions.csv", CHAIR, "/decisions.csv");
    paper("/visits.csv", CHAIR, "/visits.csv");
    var draw = "/moderation/cycles/" + before.id() + "/draw.csv";
    paper(draw, CHAIR, draw);
    for (var format : List.of("csv", "xlsx")) {
      var results = visitor.find(CHAIR, "/pulses", "\"(/pulses/\\d+/results)\"");
      results.ifPresent(it -> paper(it + "." + format, CHAIR, it + "." + format));
    }
  }
}
