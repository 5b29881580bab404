package org.assay.bench.speed;

import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.Sql;

/** The subgroup's pages, lists, and other pages. */
final class PageAddresses extends Addresses {
  /** Signs off for a school whose return waits for it. */
  private static final String APPROVER = "governor";

  PageAddresses(Visitor visitor, Sql sql, Cycle now, Cycle before) {
    super(visitor, sql, now, before);
  }

  void subgroup() throws Exception {
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
    found(CHAIR, "/audits", "\"/audits/(\\d+)\"", "/audits/%s/figures");
    found(CHAIR, "/audits", "\"/audits/(\\d+)\"", "/audits/%s/findings");
    page(CHAIR, "/moderation/cycles/" + before.id());
    page(CHAIR, "/recommendations/overview");
    page(CHAIR, "/scrutiny");
  }

  /** Pages whose figures are kept, each time after something has changed. */
  void changed() {
    var paths =
        List.of(
            "/cycles/" + before.id() + "/overview",
            "/cycles/" + before.id() + "/standards",
            "/cycles/" + before.id() + "/questions",
            "/cycles/" + before.id() + "/duties",
            "/cycles/" + before.id() + "/impact",
            "/cycles/" + now.id() + "/overview",
            "/priorities/neglect");
    paths.forEach(it -> changed(it, "after a sign-off", this::signOff));
    paths.forEach(it -> changed(it, "figures anew", this::change));
  }

  private void changed(String path, String when, Runnable change) {
    all.add(
        new Asked(
            "The subgroup's pages, " + when,
            path + ", " + when,
            CHAIR,
            round -> {
              change.run();
              return path;
            }));
  }

  /** A return of this year is signed off, for the first time or again. */
  private void signOff() {
    var id =
        sql.count(
            "select r.id from agency_return r join membership m on m.organisation_id ="
                + " r.organisation_id join person p on p.id = m.person_id where p.email = ? and"
                + " r.cycle_id = ?",
            APPROVER + "@lindenshire.example.org",
            now.id());
    step(id, "submitted", "moderator", "reopening", "{\"reason\":\"Looked at again\"}");
    step(id, "reopened", APPROVER, "submission", "");
    step(id, "awaiting-sign-off", APPROVER, "sign-off", "");
  }

  private void step(long id, String status, String account, String what, String json) {
    if (sql.count("select count(*) from agency_return where id = ? and status = ?", id, status)
        == 1) {
      visitor.send(account, "/api/v1/returns/" + id + "/" + what, json);
    }
  }

  /** The register changes, on which all figures depend. */
  private void change() {
    sql.change(
        "insert into register_change (partnership_id, organisation_id, person_id, changed_at,"
            + " what) select partnership_id, id, 0, now(), 'Looked at' from organisation where"
            + " partnership_id = ? limit 1",
        before.partnershipId());
  }

  void desk() throws Exception {
    for (var it :
        List.of(
            "/returns",
            "/returns?sort=organisation&page=200",
            "/returns?sort=submitted",
            "/returns?sort=state",
            "/returns?state=in-progress&cycle=" + now.id(),
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
            "/plans",
            "/start",
            "/naming",
            "/people/print",
            "/letter-templates",
            "/settings/retention")) {
      list("admin", it);
    }
    lookedUp("admin", "/register", "\"(/register/organisations/\\d+)\"");
    lookedUp("admin", "/leads", "\"(/leads/\\d+)\"");
    lookedUp(
        "admin",
        "/chasing/" + now.id() + "/returns",
        "\"(/chasing/" + now.id() + "/returns/\\d+)\"");
    lookedUp(CHAIR, "/challenge-sessions", "\"(/challenge-sessions/\\d+)\"");
    lookedUp(CHAIR, "/recommendations", "\"(/recommendations/\\d+)\"");
    lookedUp(CHAIR, "/signals", "\"(/signals/\\d+)\"");
    lookedUp(CHAIR, "/actions", "\"(/actions/\\d+)\"");
    list(CHAIR, "/");
    list("trust", "/groups");
    list("trust", "/returns");
    list("dsl", "/returns");
    list("dsl", "/actions");
  }
}
