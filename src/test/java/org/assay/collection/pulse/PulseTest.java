package org.assay.collection.pulse;

import static org.assay.engine.answering.AnswerFixture.choice;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.assurance.pulse.PulseResults;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.cycles.Editions;
import org.assay.collection.cycles.NewCycle;
import org.assay.collection.cycles.OpenCycle;
import org.assay.collection.cycles.OpenCycle.Outcome.Opened;
import org.assay.collection.returns.submission.RecordReturns;
import org.assay.collection.returns.submission.RecordReturns.Recorded;
import org.assay.desk.DeskClient;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.assay.platform.form.FormInput;
import org.assay.reporting.ShownFigures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PulseTest {
  private static final Instant BEFORE = Instant.parse("2026-10-05T09:00:00Z");
  private static final Instant DURING = Instant.parse("2026-10-12T09:00:00Z");
  private static final Instant AFTER = Instant.parse("2026-11-02T09:00:00Z");
  private static final LocalDate OPENS = LocalDate.of(2026, 10, 8);
  private static final LocalDate CLOSES = LocalDate.of(2026, 10, 30);
  private static final Map<String, String> AGREE =
      Map.of("lead", "agree", "stands-up", "disagree", "role-group", "direct");

  @Inject EmbeddedServer server;
  @Inject TestClock clock;
  @Inject Register register;
  @Inject Editions editions;
  @Inject OpenCycle openCycle;
  @Inject RecordReturns record;
  @Inject TokenFixture tokens;
  @Inject OpenPulse opening;
  @Inject Pulses pulses;
  @Inject PulseCounts counts;
  @Inject PulseResults results;
  @Inject PulseRetention retention;
  @Inject Sql sql;

  private Partnership partnership;
  private List<Organisation> agencies;
  private Cycle cycle;

  @BeforeEach
  void a_cycle_of_three_agencies() {
    clock.set(BEFORE);
    partnership = DirectoryFixture.partnership(register, "north");
    agencies =
        register.addOrganisations(
            partnership.id(),
            List.of(
                DirectoryFixture.agency("a"),
                DirectoryFixture.agency("b"),
                DirectoryFixture.agency("c")));
    publish(SET);
    publish(SURVEY);
    var plan =
        new NewCycle(
            "s11", "Section 11", "agencies", "2026.1", OPENS, CLOSES, CLOSES.plusDays(90), null);
    cycle = ((Opened) openCycle.open(CycleFixture.admin(partnership), plan)).cycle();
  }

  private void publish(String document) {
    editions.publish(QuestionSetFixture.load(document), document);
  }

  private Caller lead(int agency) {
    return new Caller(
        70 + agency, "Lee", partnership.id(), Role.RESPONDENT, agencies.get(agency).id(), null);
  }

  private Caller as(Role role) {
    return new Caller(80 + role.ordinal(), "Pat", partnership.id(), role, null, null);
  }

  private DeskClient client(Caller caller) {
    return new DeskClient(server, tokens.of(caller));
  }

  private DeskClient staff() {
    return new DeskClient(server, null);
  }

  private Map<String, String> window(LocalDate opens, LocalDate closes) {
    var form = new HashMap<String, String>();
    form.put("cycle", Long.toString(cycle.id()));
    Map.of("opens", opens, "closes", closes)
        .forEach(
            (box, day) -> {
              form.put(box + ".day", "" + day.getDayOfMonth());
              form.put(box + ".month", "" + day.getMonthValue());
              form.put(box + ".year", "" + day.getYear());
            });
    return form;
  }

  private Pulse opened() {
    return Objects.requireNonNull(
        opening.open(as(Role.ADMIN), cycle.id(), OPENS, CLOSES, new FormInput(Map.of())));
  }

  private String path(Pulse pulse, int agency) {
    return "/pulse/" + pulses.seats(pulse).get(agency).place().code();
  }

  @Test
  void a_lead_opens_a_pulse_and_staff_answer_it_without_a_trace_of_who_and_when() {
    String page;
    String survey;
    try (var lead = client(lead(0));
        var other = client(lead(1));
        var staff = staff()) {
      assertEquals(
          List.of("Give staff at least 5 days, so that part-time staff can answer"),
          DeskClient.errors(lead.post("/pulses", window(OPENS, OPENS.plusDays(1)))));
      page = lead.post("/pulses", window(OPENS, CLOSES)).header("Location");
      assertEquals(404, other.answer(page).code(), "another agency's");
      assertTrue(lead.get(page + "/poster").text().contains("no name"));
      var code = lead.get(page).select("strong").eachText().getLast();
      assertEquals(
          "/pulse/" + code.replace("-", ""),
          staff.answer("/pulse?code=" + code.toLowerCase()).header("Location"));
      survey = "/pulse/" + code.replace("-", "");
      assertTrue(staff.get(survey).text().contains("You can answer from 8 October 2026"));
      assertEquals(409, staff.post(survey, AGREE).code(), "before the window");
    }
    clock.set(DURING);
    try (var lead = client(lead(0));
        var staff = staff()) {
      assertTrue(lead.get(page).text().contains("Fewer than 10 people have answered so far"));
      assertEquals(
          List.of("1.2: Select an answer"),
          DeskClient.errors(staff.post(survey, Map.of("lead", "agree", "role-group", "direct"))));
      var named = new HashMap<>(AGREE);
      named.put("change", "We should have listened to the boy with NHS number 943 476 5919");
      assertEquals(
          List.of(
              "This may identify a child (NHS number). Take it out and name nobody. Nothing has"
                  + " been sent yet"),
          DeskClient.errors(staff.post(survey, named)));
      assertEquals(0, sql.count("select count(*) from pulse_count"), "of a wrong form");
      for (int i = 0; i < 2; i++) assertSent(staff.post(survey, AGREE), survey);
      assertEquals(
          List.of("/0 2", "lead/agree 2", "role-group/direct 2", "stands-up/disagree 2"),
          sql.list(
              "select question_key, option_code, chosen from pulse_count order by question_key",
              row ->
                  row.getString(1)
                      + "/"
                      + (row.getString(2).isEmpty() ? "0" : row.getString(2))
                      + " "
                      + row.getInt(3)));
      assertEquals(
          4, sql.count("select count(*) from pulse_role_count where role_code = 'direct'"));
      assertEquals(404, lead.answer(page + "/results").code(), "while it is open");
    }
    clock.set(AFTER);
    try (var lead = client(lead(0));
        var staff = staff()) {
      assertTrue(staff.get(survey).text().contains("This survey has closed"));
      assertEquals(409, staff.post(survey, AGREE).code());
      assertTrue(lead.get(page + "/results").text().contains("Fewer than 10 people answered"));
      assertEquals(
          List.of(),
          sql.list(
              "select subject_id from access_log where subject_kind like 'pulse%'",
              row -> row.getString(1)));
    }
  }

  /** The mark is the same for everybody, and a browser that has it is asked before it goes on. */
  private static void assertSent(HttpResponse<String> answer, String survey) {
    assertEquals(303, answer.code());
    assertEquals(survey + "/sent", answer.header("Location"));
    var mark = Objects.requireNonNull(answer.header("Set-Cookie"));
    assertTrue(mark.startsWith("assay-pulse=sent;") && mark.contains("Path=" + survey), mark);
  }

  @Test
  void a_browser_that_has_answered_is_told_so_and_another_site_may_not_answer() {
    var survey = path(opened(), 0);
    clock.set(DURING);
    try (var staff = staff()) {
      var marked = HttpRequest.GET(survey).header("Cookie", StaffController.MARK + "=sent");
      assertTrue(staff.exchange(marked).body().contains("This browser has answered already"));
      var another = staff.exchange(HttpRequest.GET(survey + "?another=yes")).body();
      assertTrue(another.contains("name=\"another\" value=\"yes\""), another);
      var twice =
          HttpRequest.POST(survey, new HashMap<String, Object>(AGREE))
              .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
              .header("Sec-Fetch-Site", "same-origin")
              .header("Cookie", StaffController.MARK + "=sent");
      assertTrue(staff.exchange(twice).body().contains("This browser has answered already"));
      var foreign =
          HttpRequest.POST(survey, new HashMap<String, Object>(AGREE))
              .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
              .header("Sec-Fetch-Site", "cross-site");
      assertEquals(403, staff.exchange(foreign).code());
      assertEquals(404, staff.answer("/pulse/22222222").code());
      assertEquals(422, staff.answer("/pulse?code=x").code());
    }
  }

  @Test
  void results_set_claims_beside_staff_and_withhold_what_could_be_worked_out() throws IOException {
    var pulse = opened();
    clock.set(DURING);
    record.record(cycle, List.of(claim(0, "green"), claim(1, "green"), claim(2, "red")));
    answered(pulse, 0, 24, 6);
    answered(pulse, 1, 12, 12);
    answered(pulse, 2, 4, 4);
    var words = pulses.seats(pulse).getFirst().place();
    counts.comment(words, "change", "More time to talk");
    counts.comment(words, "change", "The boy with NHS number 943 476 5919");
    clock.set(AFTER);
    try (var pas = client(as(Role.PAS_MEMBER));
        var reader = client(as(Role.READER));
        var first = client(lead(0));
        var second = client(lead(1))) {
      var result = "/pulses/" + pulse.key() + "/results";
      assertTrue(
          pas.get(result).text().contains("Fewer than 10 people in all of them answered"),
          "40 less 36 are the four of the third");
      var page = pas.get(result);
      assertEquals(
          List.of("Organisation a", "Organisation b"),
          page.select("table a[href*=organisations]").eachText());
      assertEquals(List.of(), reader.get(result).select("table a").eachText(), "by name");
      var csv = pas.answer(result + ".csv").body();
      assertTrue(csv.contains("organisation,Organisation a,24,1.1 I know who leads,25%"), csv);
      assertFalse(csv.contains("Organisation c"));
      var workbook = workbook(as(Role.PAS_MEMBER), result);
      assertTrue(workbook.contains("Organisation a") && workbook.contains("25%"), workbook);
      assertFalse(workbook.contains("Organisation c"), workbook);
      assertFalse(workbook(as(Role.READER), result).contains("Organisation a"), "by name");
      var own = "/pulses/organisations/" + pulses.seats(pulse).getFirst().place().key();
      var text = first.get(own + "/results").text();
      assertTrue(text.contains("25% of your staff agree. Leaders answered “Green”"), text);
      assertTrue(text.contains("More time to talk"));
      assertFalse(text.contains("943"), "held back by the guard");
      assertEquals(404, second.answer(own + "/results").code());
      var smaller = "/pulses/organisations/" + pulses.seats(pulse).get(1).place().key();
      assertTrue(
          second.get(smaller + "/results").text().contains("shown only where 20 or more answered"));
    }
    assertEquals(Map.of(), results.standards(cycle, clock.instant()), "all together is not shown");
  }

  private String workbook(Caller caller, String result) throws IOException {
    try (var client = HttpFixture.client(server.getURL())) {
      var request = HttpRequest.GET(result + ".xlsx").bearerAuth(tokens.of(caller));
      return ShownFigures.workbook(client.toBlocking().retrieve(request, byte[].class));
    }
  }

  @Test
  void answers_go_with_the_returns_of_their_cycle_and_staff_stand_beside_its_standards() {
    var pulse = opened();
    answered(pulse, 0, 20, 5);
    clock.set(AFTER);
    var mark = Objects.requireNonNull(results.standards(cycle, clock.instant()).get("s"));
    assertEquals(Map.of(), results.standards(cycle, DURING), "as at a time before it closed");
    assertEquals(20, mark.answers());
    assertEquals("0.5750", mark.ratio().toPlainString(), "of 25% and over 85%");
    sql.change(
        "insert into partnership_setting (partnership_id, name, said) values (?,"
            + " 'retention-returns', '2')",
        partnership.id());
    retention.run();
    assertEquals(1, sql.count("select count(*) from pulse_count where question_key = ''"));
    clock.set(Instant.parse("2029-03-01T04:25:00Z"));
    retention.run();
    assertEquals(0, sql.count("select count(*) from pulse_count"));
    assertEquals(Map.of(), results.standards(cycle, clock.instant()));
    try (var lead = client(lead(0))) {
      var place = pulses.seats(pulse).getFirst().place().key();
      assertTrue(lead.get("/pulses/organisations/" + place).text().contains("does not keep these"));
    }
  }

  private Recorded claim(int agency, String option) {
    return new Recorded(
        agencies.get(agency).id(),
        Map.of("lead", choice(option)),
        70L,
        DURING,
        DURING,
        DURING,
        null);
  }

  /** So many answer, and some of them agree that they know who leads; all stand up. */
  private void answered(Pulse pulse, int agency, int answers, int agree) {
    var place = pulses.seats(pulse).get(agency).place();
    var lead = new HashMap<String, Integer>(Map.of("agree", agree));
    if (answers > agree) lead.put("unknown", answers - agree);
    counts.add(
        place,
        answers,
        Map.of(
            "lead", lead,
            "stands-up", Map.of("agree", answers),
            "role-group", Map.of("direct", answers)));
  }

  private static final String SET =
      """
      { "formatVersion": "1.0", "id": "agencies", "version": "2026.1", "title": "Agencies", "kind": "S11",
        "guidanceEdition": "x", "effectiveFrom": "2025-09-01",
        "scales": { "rag": { "options": [
          { "code": "green", "label": "Green", "points": 2 },
          { "code": "red", "label": "Red", "points": 0 } ] } },
        "sections": [ { "key": "s", "ref": "1", "title": "Leadership", "questions": [
          { "key": "lead", "ref": "1.1", "type": "scale", "scale": "rag", "text": "Is there a lead?" },
          { "key": "stands-up", "ref": "1.2", "type": "scale", "scale": "rag", "required": false, "text": "Do staff stand up?" } ] } ],
        "scoring": { "section": "mean", "set": "mean-of-sections", "bands": [
          { "code": "sound", "label": "Sound", "from": 0 } ] } }
      """;

  private static final String SURVEY =
      """
      { "formatVersion": "1.0", "id": "pulse-agencies", "version": "2026.1", "title": "Pulse", "kind": "PULSE",
        "guidanceEdition": "None", "effectiveFrom": "2025-09-01",
        "scales": { "agree": { "options": [
          { "code": "agree", "label": "Agree", "points": 2 },
          { "code": "neither", "label": "Neither", "points": 1 },
          { "code": "disagree", "label": "Disagree", "points": 0 },
          { "code": "unknown", "label": "I do not know", "state": "unknown" } ] } },
        "sections": [ { "key": "s", "ref": "1", "title": "Knowing", "questions": [
          { "key": "lead", "ref": "1.1", "type": "scale", "scale": "agree", "required": true, "text": "I know who leads" },
          { "key": "stands-up", "ref": "1.2", "type": "scale", "scale": "agree", "required": true, "text": "I stand up" },
          { "key": "role-group", "ref": "1.3", "type": "single", "required": true, "text": "What do you do?", "options": [
            { "code": "direct", "label": "Children" }, { "code": "other", "label": "Other" } ] },
          { "key": "change", "ref": "1.4", "type": "longText", "maxWords": 60, "text": "What would you change?" } ] } ] }
      """;
}
