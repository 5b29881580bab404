package org.assay.desk.leads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.cycles.Editions;
import org.assay.collection.cycles.NewCycle;
import org.assay.collection.cycles.OpenCycle;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.SaveAnswers;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.collection.returns.submission.TransitionOutcome;
import org.assay.desk.DeskClient;
import org.assay.engine.answering.AnswerFixture;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.people.identity.AccessHandedOver;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class LeadsTest {
  @Inject EmbeddedServer server;
  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject TokenFixture tokens;
  @Inject LeadRepository leads;
  @Inject LeadsListener listener;
  @Inject Editions editions;
  @Inject OpenCycle openCycle;
  @Inject SaveAnswers save;
  @Inject SubmitReturn submit;
  @Inject SignOff signOff;
  @Inject Sql sql;

  private Scene scene;
  private long school;
  private DeskClient admin;

  @BeforeEach
  void begin() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
    school = scene.schools().getFirst().id();
    admin = new DeskClient(server, tokens.of(scene.admin()));
  }

  @AfterEach
  void hangUp() {
    admin.close();
  }

  @Test
  void a_lead_is_entered_changed_and_removed_by_hand() {
    assertEquals(303, admin.post("/leads/" + school, lead("2025")).code());
    var page = admin.get("/leads/" + school);
    assertEquals(
        List.of(
            "Ann Lead, Deputy head",
            "Email: ann@x.example",
            "Last full training: March 2025",
            "Entered by hand"),
        page.select(".assay-card li").eachText());
    var id = sql.count("select id from safeguarding_lead");
    assertEquals("Ann Lead", admin.get("/leads/" + school + "?change=" + id).select("#name").val());
    var changed = new java.util.HashMap<String, Object>(lead("2026"));
    changed.put("changing", id);
    changed.put("name", "Bob Lead");
    admin.post("/leads/" + school, changed);
    assertEquals(1, sql.count("select count(*) from safeguarding_lead where name = 'Bob Lead'"));
    var now = sql.count("select id from safeguarding_lead");
    assertEquals(303, admin.post("/leads/" + school + "/" + now + "/removal", Map.of()).code());
    assertEquals(0, sql.count("select count(*) from safeguarding_lead"));
  }

  @Test
  void what_is_wrong_is_said() {
    assertEquals(
        List.of("Select what they lead", "Enter a name or a post"),
        DeskClient.errors(admin.post("/leads/" + school, Map.of("name", ""))));
    var late = new java.util.HashMap<String, Object>(lead("2027"));
    late.put("email", "nobody");
    assertEquals(
        List.of(
            "Enter an email address, like name@example.sch.uk",
            "The training is in the future. Enter a date in the past"),
        DeskClient.errors(admin.post("/leads/" + school, late)));
  }

  @Test
  void stale_and_missing_ones_are_listed() {
    admin.post("/leads/" + school, lead("2024"));
    assertEquals(1, admin.get("/leads?show=stale").select("tbody tr").size());
    assertEquals(
        List.of("Organisation s2"), admin.get("/leads?show=missing").select("tbody tr").eachText());
    assertTrue(admin.get("/leads").text().contains("Open organisations with no known lead: 1."));
    var today = LocalDate.of(2026, 10, 5);
    assertEquals(LocalDate.of(2024, 10, 1), Lead.oldest(today), "a month is as new as its end");
  }

  @Test
  void a_column_in_which_nobody_has_anything_is_left_out() {
    admin.post("/leads/" + school, lead("2025"));
    assertEquals(
        List.of("Organisation", "Role", "Name or post", "Email", "Last training"),
        admin.get("/leads").select("thead th").eachText());
    var housing = new java.util.HashMap<String, Object>(lead("2025"));
    housing.put("department", "Housing");
    admin.post("/leads/" + school, housing);
    assertEquals("Department", admin.get("/leads").select("thead th").get(1).text());
  }

  @Test
  void the_list_is_taken_away_as_csv_and_as_a_workbook() throws Exception {
    var typed = new java.util.HashMap<String, Object>(lead("2025"));
    typed.put("name", "=cmd");
    admin.post("/leads/" + school, typed);
    assertTrue(admin.answer("/leads/leads.csv").body().contains("'=cmd"));
    try (var client = HttpFixture.client(server.getURL())) {
      var bytes =
          client
              .toBlocking()
              .retrieve(
                  HttpRequest.GET("/leads/leads.xlsx").bearerAuth(tokens.of(scene.pasMember())),
                  byte[].class);
      try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
        var sheet = book.findSheet("Leads").orElseThrow();
        var words =
            sheet.read().stream().map(row -> row.toString()).reduce("", (a, b) -> a + "\n" + b);
        assertTrue(words.contains("=cmd"), words);
      }
    }
    assertEquals(404, admin.answer("/leads/0").code());
  }

  @Test
  void returns_fill_in_who_leads_and_what_was_written_by_hand_stays() {
    admin.post("/leads/" + school, lead("2025"));
    var document =
        QuestionSetFixture.document(
                """
                { "key": "register", "ref": "1.1", "type": "list", "text": "Who leads?", "columns": [
                  { "key": "role", "label": "Role", "type": "single", "options": [
                    { "code": "dsl", "label": "Lead" }, { "code": "deputy", "label": "Deputy" } ] },
                  { "key": "post", "label": "Post", "type": "text" },
                  { "key": "trained", "label": "Trained", "type": "month" } ] }\
                """)
            .replace("\"id\": \"small\"", "\"id\": \"leads\"");
    editions.publish(QuestionSetFixture.load(document), document);
    var plan =
        new NewCycle(
            "leads",
            "Leads",
            "leads",
            "2026.1",
            LocalDate.of(2026, 9, 1),
            LocalDate.of(2026, 11, 30),
            LocalDate.of(2026, 12, 18),
            null);
    var cycle = ((OpenCycle.Outcome.Opened) openCycle.open(scene.admin(), plan)).cycle();
    var id =
        sql.count(
            "select id from agency_return where cycle_id = ? and organisation_id = ?",
            cycle.id(),
            school);
    var rows =
        new Value.Rows(
            List.of(
                Map.of("role", "dsl", "post", "Head", "trained", "2024-03"),
                Map.of("role", "deputy", "post", "SENCO", "trained", "2026-05")));
    save.save(
        scene.respondent(),
        id,
        Draft.of(new AnswerChange("register", 0, AnswerFixture.of(rows))),
        HiddenAnswerPolicy.KEEP);
    submit.submit(scene.respondent(), id);
    assertTrue(signOff.signOff(scene.approver(), id) instanceof TransitionOutcome.Done);
    assertEquals(
        List.of("lead Ann Lead hand", "deputy SENCO return"),
        leads.of(scene.partnership().id(), school).stream()
            .map(
                it ->
                    it.role().code()
                        + " "
                        + (it.name() == null ? it.post() : it.name())
                        + (it.fromReturn() ? " return" : " hand"))
            .toList());
  }

  @Test
  void whoever_takes_over_is_named_and_their_training_is_asked_for() {
    admin.post("/leads/" + school, lead("2026"));
    listener.handOver(
        new AccessHandedOver(
            scene.partnership().id(),
            school,
            1,
            "Ann Lead",
            scene.respondent().personId(),
            "Ada Respondent",
            2));
    var one = leads.of(scene.partnership().id(), school).getFirst();
    assertEquals("Ada Respondent", one.name());
    assertEquals("ada.respondent@north.example", one.email());
    assertTrue(one.isStale(LocalDate.of(2026, 10, 5)));
  }

  @Test
  void another_partnership_s_leads_are_not_there() {
    admin.post("/leads/" + school, lead("2025"));
    var south = fixture.scene("south", 2);
    try (var other = new DeskClient(server, tokens.of(south.admin()))) {
      assertEquals(0, other.get("/leads").select("tbody tr").size());
      assertEquals(404, other.answer("/leads/" + school).code());
      assertEquals(404, other.post("/leads/" + school, lead("2025")).code());
    }
  }

  @Test
  @Tag("browser")
  void the_pages_of_leads_are_accessible_and_fit_a_phone() {
    admin.post("/leads/" + school, lead("2024"));
    try (var browser = BrowserFixture.wide()) {
      browser
          .context()
          .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + tokens.of(scene.admin())));
      for (var address : List.of("/leads", "/leads/" + school)) {
        for (var width : List.of(320, 1280)) {
          browser.page().setViewportSize(width, 800);
          browser.page().navigate(server.getURL() + address);
          var name = "leads" + address.replaceAll("\\d", "").replace('/', '-');
          browser.assertAccessible(name);
          browser.assertNoSidewaysScroll();
          browser.shot(name);
        }
      }
    }
  }

  private static Map<String, Object> lead(String year) {
    return Map.of(
        "role", "lead",
        "name", "Ann Lead",
        "post", "Deputy head",
        "email", "ann@x.example",
        "trained.day", "1",
        "trained.month", "3",
        "trained.year", year);
  }
}
