package org.assay.assurance.caseaudit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.assay.assurance.caseaudit.AuditFixture.Scene;
import org.assay.assurance.caseaudit.panel.CloseAudit;
import org.assay.assurance.caseaudit.setup.AuditKind;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages of audits refuse, and what they show to whom. */
@DatabaseTest
class AuditPagesTest {
  @Inject TestClock clock;
  @Inject AuditFixture fixture;
  @Inject CaseAudits audits;
  @Inject CloseAudit closing;
  @Inject EmbeddedServer server;
  @Inject TokenFixture tokens;

  private HttpClient client;

  @BeforeEach
  void begin() {
    clock.set(Instant.parse("2026-11-02T09:00:00Z"));
    client = HttpFixture.stayingClient(server.getURL());
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  private HttpResponse<String> post(Caller caller, String path, Map<String, ?> form) {
    return HttpFixture.exchange(
        client,
        HttpRequest.POST(path, form)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .accept(MediaType.TEXT_HTML_TYPE)
            .bearerAuth(tokens.of(caller)));
  }

  private HttpResponse<String> get(Caller caller, String path) {
    return HttpFixture.exchange(
        client,
        HttpRequest.GET(path).accept(MediaType.TEXT_HTML_TYPE).bearerAuth(tokens.of(caller)));
  }

  private static List<String> errors(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).select(".govuk-error-summary li").eachText();
  }

  @Test
  void a_reference_that_somebody_made_up_is_refused() {
    var scene = fixture.planned();
    var subject = fixture.cases(scene).getFirst();
    var answer =
        post(
            scene.lead(),
            "/audits/" + scene.auditId() + "/cases/" + subject.caseId(),
            Map.of(
                "version",
                subject.version(),
                "reference",
                "TB 03/05/2015",
                "age",
                "5-9",
                "plan",
                "none",
                "agencies",
                scene.hospital().id()));
    assertEquals(422, answer.code());
    assertEquals(
        List.of(
            "Do not enter a reference: Assay makes it, so that it says nothing about the child"),
        errors(answer));
    assertFalse(answer.body().contains("TB 03"), "it is not even shown again");
  }

  @Test
  void a_case_described_otherwise_than_its_group_is_saved_and_the_page_says_so() {
    var scene = fixture.planned();
    var subject = fixture.cases(scene).getFirst();
    var path = "/audits/" + scene.auditId() + "/cases/" + subject.caseId();
    var sample = "/audits/" + scene.auditId() + "/sample";
    var warning = subject.reference() + " was drawn from “Children of 5 to 9 on a plan”";
    assertFalse(Jsoup.parse(get(scene.lead(), sample).body()).text().contains("was drawn from"));
    var saved =
        post(
            scene.lead(),
            path,
            Map.of(
                "version",
                subject.version(),
                "age",
                "16-17",
                "plan",
                "child-in-need",
                "agencies",
                scene.hospital().id()));
    assertEquals(303, saved.code());
    assertEquals("16-17", fixture.cases(scene).getFirst().age());
    for (var page : List.of(sample, path)) {
      var said = Jsoup.parse(get(scene.lead(), page).body()).select(".govuk-warning-text").text();
      assertTrue(said.contains(warning) && said.contains("age “16 or 17”"), said);
      assertTrue(said.contains("at place " + subject.place()), said);
    }
  }

  @Test
  void once_the_agencies_are_asked_a_case_is_told_and_has_no_boxes() {
    var scene = fixture.opened();
    var subject = fixture.cases(scene).getFirst();
    var page =
        Jsoup.parse(
            get(scene.lead(), "/audits/" + scene.auditId() + "/cases/" + subject.caseId()).body());
    assertTrue(page.select("main select, main input").isEmpty());
    assertTrue(page.text().contains("Age 5 to 9"), page.text());
    assertTrue(page.text().contains("of your list “Children of 5 to 9 on a plan”"), page.text());
  }

  @Test
  void a_case_that_somebody_else_changed_is_not_overwritten() {
    var scene = fixture.planned();
    var subject = fixture.cases(scene).getFirst();
    var form =
        Map.of(
            "version",
            subject.version() - 1,
            "age",
            "16-17",
            "plan",
            "none",
            "agencies",
            scene.hospital().id());
    var path = "/audits/" + scene.auditId() + "/cases/" + subject.caseId();
    assertEquals(422, post(scene.lead(), path, form).code());
    assertEquals("5-9", fixture.cases(scene).getFirst().age());
  }

  @Test
  void an_agency_reads_its_feedback_once_the_audit_is_closed_and_nobody_elses() {
    var scene = closed();
    var own = "/audits/" + scene.auditId() + "/feedback/" + scene.hospital().id();
    var page = get(scene.nurse(), own);
    assertEquals(200, page.code());
    assertTrue(page.body().contains("The panel gave the same grade as you in 4 of 4"), page.body());
    assertEquals(404, get(scene.officer(), own).code());
    assertEquals(403, get(scene.pas(), own).code());
  }

  @Test
  void feedback_waits_until_the_audit_is_closed() {
    var scene = fixture.opened();
    fixture.sendAll(scene, "good", "good");
    var own = "/audits/" + scene.auditId() + "/feedback/" + scene.hospital().id();
    assertEquals(404, get(scene.nurse(), own).code());
    var written = post(scene.lead(), own, Map.of("words", "Thank you for full forms"));
    assertEquals(303, written.code());
    assertEquals(404, get(scene.nurse(), own).code());
  }

  private Scene closed() {
    var scene = fixture.opened();
    fixture.sendAll(scene, "good", "good");
    fixture.judgeAll(scene, "good", "good");
    assertEquals(List.of(), closing.close(scene.lead(), fixture.audit(scene)));
    return scene;
  }

  @Test
  void an_agency_enters_its_own_audit_whose_small_counts_stay_with_the_subgroup() {
    var scene = fixture.planned();
    var blank = post(scene.matron(), "/audits/own", Map.of("theme", ""));
    assertEquals(422, blank.code());
    var added =
        post(
            scene.matron(),
            "/audits/own",
            Map.ofEntries(
                Map.entry("theme", "Safe sleep"),
                Map.entry("why", "A review asked for it"),
                Map.entry("from.day", "1"),
                Map.entry("from.month", "1"),
                Map.entry("from.year", "2026"),
                Map.entry("until.day", "30"),
                Map.entry("until.month", "6"),
                Map.entry("until.year", "2026")));
    assertEquals(303, added.code());
    var results = added.header("Location");
    var tooMany =
        post(
            scene.matron(),
            results,
            Map.of(
                "result-0-measure", "Advice is on file", "result-0-met", "9", "result-0-of", "7"));
    assertEquals(422, tooMany.code());
    var saved =
        post(
            scene.matron(),
            results,
            Map.of(
                "result-0-measure",
                "Advice is on file",
                "result-0-met",
                "47",
                "result-0-of",
                "50",
                "go",
                "close"));
    assertEquals(303, saved.code());
    var page = saved.header("Location");
    assertTrue(get(scene.pas(), page).body().contains("47 of 50 (94%)"));
    assertTrue(
        get(scene.executive(), page)
            .body()
            .contains("Not shown: this or the rest is fewer than 5"));
    assertEquals(404, get(scene.officer(), page).code(), "of another agency");
  }

  @Test
  void a_local_audit_says_its_area_and_has_cases_forms_and_a_panel() {
    var scene = fixture.planned();
    var blank = post(scene.lead(), "/audits", local(scene, ""));
    assertEquals(List.of("Select the area that it looks at"), errors(blank));
    var unknown = new HashMap<>(local(scene, "Atlantis"));
    unknown.put("priority", "no-such-priority");
    assertEquals(
        List.of("Select the area that it looks at", "Select a priority from the list"),
        errors(post(scene.lead(), "/audits", unknown)));
    var made = post(scene.lead(), "/audits", local(scene, "Alderham"));
    assertEquals(303, made.code(), made.body());
    var id = Long.parseLong(made.header("Location").substring("/audits/".length()));
    var audit = audits.find(scene.lead(), id).orElseThrow();
    assertEquals(AuditKind.QUADRANT, audit.brief().kind());
    assertEquals("Alderham", audit.brief().area());
    assertTrue(audit.hasCases());
    assertTrue(get(scene.lead(), "/audits/" + id).body().contains("Alderham"));
    var draw = get(scene.lead(), "/audits/" + id + "/sample");
    assertEquals(200, draw.code());
    assertEquals(404, get(scene.nurse(), "/audits/" + id).code(), "it is not opened yet");
  }

  /** A phone breaks them at a hyphen else. */
  @Test
  void references_of_audits_and_cases_are_kept_in_one_line_on_every_page() {
    var scene = fixture.opened();
    var audit = "/audits/" + scene.auditId();
    var subject = fixture.cases(scene).getFirst();
    for (var path :
        List.of(
            "/audits",
            audit,
            audit + "/sample",
            audit + "/people",
            audit + "/cases/" + subject.caseId(),
            audit + "/panel/" + subject.caseId())) {
      var page = get(scene.lead(), path);
      assertEquals(200, page.code(), path);
      var main = Jsoup.parse(page.body()).selectFirst("main");
      main.select(".assay-whole").remove();
      assertFalse(main.text().matches(".*\\p{Lu}{2}-\\d{4}-\\d.*"), path + " " + main.text());
    }
  }

  private static Map<String, Object> local(Scene scene, String area) {
    var form = new HashMap<String, Object>();
    form.put("theme", "Bruises of babies");
    form.put("kind", "quadrant");
    form.put("area", area);
    form.put("rationale", "priority");
    form.put("why", "Two districts asked for it");
    form.put("edition", "small-audit 2026.1");
    form.put("lines", "Was a strategy meeting held?");
    form.put("rule", "All of the quarter");
    form.put("lead", Long.toString(scene.lead().personId()));
    form.put("repeats", "no");
    day(form, "from", LocalDate.of(2026, 7, 1));
    day(form, "until", LocalDate.of(2026, 9, 30));
    day(form, "opens", LocalDate.of(2026, 11, 2));
    day(form, "due", LocalDate.of(2026, 11, 13));
    day(form, "panel", LocalDate.of(2026, 11, 16));
    day(form, "report", LocalDate.of(2026, 11, 30));
    return form;
  }

  private static void day(Map<String, Object> form, String name, LocalDate it) {
    form.put(name + ".day", Integer.toString(it.getDayOfMonth()));
    form.put(name + ".month", Integer.toString(it.getMonthValue()));
    form.put(name + ".year", Integer.toString(it.getYear()));
  }

  @Test
  void an_audit_that_is_not_ready_is_not_opened_and_says_what_is_missing() {
    var scene = fixture.planned();
    var answer = post(scene.lead(), "/audits/" + scene.auditId() + "/close", Map.of());
    assertEquals(409, answer.code());
    assertEquals(303, post(scene.lead(), "/audits/" + scene.auditId() + "/open", Map.of()).code());
    assertEquals(404, get(scene.otherPanel(), "/audits/0").code());
  }

  @Test
  void a_second_member_who_judges_the_same_sees_both_and_may_replace_it() {
    var scene = fixture.opened();
    fixture.sendAll(scene, "good", "good");
    var address =
        "/audits/%d/panel/%d/overall"
            .formatted(scene.auditId(), fixture.cases(scene).getFirst().caseId());
    var first = Map.of("version", 0, "grade", "good", "rationale", "Two visits were made in time");
    var second = Map.of("version", 0, "grade", "inadequate", "rationale", "Nobody saw the child");
    assertEquals(303, post(scene.panel(), address, first).code());
    var clash = post(scene.otherPanel(), address, second);
    assertEquals(409, clash.code());
    var page = Jsoup.parse(clash.body());
    var theirs = page.select("#clash").text();
    assertTrue(theirs.contains("“Good”. Two visits were made in time"), theirs);
    assertEquals("Nobody saw the child", page.select("#rationale").text());
    assertEquals("inadequate", page.select("input[name=grade][checked]").val());
    var again = new HashMap<String, Object>(second);
    again.put("version", page.select("input[name=version]").val());
    assertEquals(303, post(scene.otherPanel(), address, again).code());
  }

  @Test
  void a_form_of_another_agency_is_not_there_and_the_page_says_whose_there_are() {
    var scene = fixture.opened();
    var theirs = "/audit-forms/" + fixture.form(scene, 0, scene.police());
    var refused = get(scene.nurse(), theirs);
    assertEquals(404, refused.code());
    var section = theirs + "/sections/recognition";
    assertEquals(404, post(scene.nurse(), section, Map.of("sheet", "1")).code());
    assertEquals(200, get(scene.officer(), theirs).code());
  }

  /** All at once, as a button that is pressed in haste sends it. */
  private List<String> atOnce(Caller caller, String path, Map<String, ?> form) {
    var answers = new ConcurrentLinkedQueue<String>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        threads.execute(
            () -> {
              var answer = post(caller, path, form);
              answers.add(answer.code() + " " + answer.header("Location"));
            });
      }
    }
    return List.copyOf(answers);
  }

  private static String key(HttpResponse<String> page, String form) {
    return Jsoup.parse(page.body()).select("form[action=" + form + "] input[name=once]").val();
  }

  @Test
  void a_form_that_is_sent_four_times_at_once_counts_once_and_is_answered_alike() {
    var scene = fixture.opened();
    var own = new HashMap<String, String>();
    own.put("once", key(get(scene.matron(), "/audits/own"), "/audits/own"));
    own.putAll(
        Map.of(
            "theme", "Safe sleep",
            "why", "A review asked for it",
            "from.day", "1",
            "from.month", "1",
            "from.year", "2026",
            "until.day", "30",
            "until.month", "6",
            "until.year", "2026"));
    var answers = atOnce(scene.matron(), "/audits/own", own);
    assertEquals(4, answers.size());
    assertEquals(1, Set.copyOf(answers).size(), answers.toString());
    assertTrue(answers.getFirst().startsWith("303 /audits/"), answers.toString());
    assertEquals(2, audits.all(scene.lead()).size(), "with the one that was there");
    var address = "/audits/" + scene.auditId() + "/findings";
    var finding = new HashMap<String, String>();
    finding.put("once", key(get(scene.lead(), address), address));
    finding.putAll(
        Map.of("kind", "GAP", "domain", "recognition", "words", "Nobody asked the father"));
    finding.put("cases", "");
    var added = atOnce(scene.lead(), address, finding);
    assertEquals(1, Set.copyOf(added).size(), added.toString());
    assertTrue(added.getFirst().startsWith("303 "), added.toString());
    finding.put("words", "Nobody asked the mother");
    assertEquals(303, post(scene.lead(), address, finding).code(), "another, from the same page");
    var cards = Jsoup.parse(get(scene.lead(), address).body()).select(".assay-card");
    assertEquals(2, cards.size());
  }

  @Test
  void a_closed_audit_and_its_plan_change_no_more_from_whatever_page() {
    var scene = fixture.opened();
    fixture.sendAll(scene, "good", "good");
    fixture.judgeAll(scene, "good", "good");
    var audit = "/audits/" + scene.auditId();
    assertEquals(303, post(scene.lead(), audit + "/findings", gap(scene)).code());
    assertEquals(303, post(scene.lead(), audit + "/close", Map.of()).code());
    assertEquals(303, post(scene.lead(), audit + "/close", Map.of()).code(), "pressed twice");
    var closed = fixture.audit(scene);
    var plan = new HashMap<>(local(scene, "Alderham"));
    plan.put("version", Integer.toString(closed.standing().version()));
    plan.put("kind", "multi-agency");
    assertEquals(409, get(scene.lead(), audit + "/plan").code());
    assertEquals(409, post(scene.lead(), audit + "/plan", plan).code());
    assertEquals(closed.theme(), fixture.audit(scene).theme());
    var late = post(scene.lead(), audit + "/findings", gap(scene));
    assertEquals(409, late.code());
    assertTrue(late.body().contains("The audit is closed, so this was not saved."), late.body());
    var subject = fixture.cases(scene).getFirst();
    var judged =
        post(
            scene.lead(),
            audit + "/panel/" + subject.caseId() + "/recognition",
            Map.of("grade", "inadequate", "rationale", "Seen late", "version", "1"));
    assertEquals(409, judged.code());
    var learning = get(fixture.learningLead(scene), audit + "/figures");
    var link = Jsoup.parse(learning.body()).select("a[href^=/recommendations/new?finding=]");
    assertEquals(1, link.size(), learning.body());
    assertTrue(link.text().startsWith("Make a recommendation of it"), link.text());
    assertFalse(get(scene.executive(), audit + "/figures").body().contains("/recommendations/new"));
  }

  private Map<String, String> gap(Scene scene) {
    return Map.of(
        "kind", "GAP",
        "domain", "recognition",
        "words", "Nobody asked the father",
        "cases", Long.toString(fixture.cases(scene).getFirst().caseId()));
  }

  @Test
  void a_finding_rests_on_cases_that_can_be_read() {
    var scene = fixture.opened();
    var reference = fixture.cases(scene).getFirst().reference();
    assertEquals(
        List.of(
            "Not all agencies have sent their forms for %s, so nobody has read it yet"
                .formatted(reference)),
        errors(post(scene.lead(), "/audits/" + scene.auditId() + "/findings", gap(scene))));
  }

  @Test
  void a_plan_looks_at_what_was_done_and_asks_from_now_on() {
    var scene = fixture.planned();
    var plan = local(scene, "Alderham");
    day(plan, "until", LocalDate.of(2026, 11, 3));
    day(plan, "opens", LocalDate.of(2025, 11, 2));
    day(plan, "due", LocalDate.of(2025, 11, 13));
    assertEquals(
        List.of(
            "The period ends after agencies are asked. Enter an earlier last day",
            "Forms are due in the past. Enter a later day"),
        errors(post(scene.lead(), "/audits", plan)));
  }

  @Test
  void agencies_that_were_asked_with_one_form_are_not_asked_with_another() {
    var scene = fixture.opened();
    var audit = fixture.audit(scene);
    var plan = new HashMap<>(local(scene, ""));
    plan.put("version", Integer.toString(audit.standing().version()));
    plan.put("kind", "record");
    var path = "/audits/" + scene.auditId() + "/plan";
    assertEquals(
        List.of("Set up a new audit instead. This one is of another kind"),
        errors(post(scene.lead(), path, plan)));
  }
}
