package org.assay.bench.speed;

import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.Sql;

/** The subgroup's pages, lists, and other pages. */
final class PageAddresses extends Addresses {
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
    for (var it : List.of("/overview", "/standards", "/questions", "/duties", "/impact")) {
      anew("/cycles/" + before.id() + it);
    }
    anew("/cycles/" + now.id() + "/overview");
    anew("/priorities/neglect");
  }

  private void anew(String path) {
    all.add(
        new Asked(
            "The subgroup's pages, after a change",
            path + ", figures anew",
            CHAIR,
            round -> {
              sql.change(
                  "insert into register_change (partnership_id, organisation_id, person_id,"
                      + " changed_at, what) select partnership_id, id, 0, now(), 'Looked at' from"
                      + " organisation where partnership_id = ? limit 1",
                  before.partnershipId());
              return path;
            }));
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
