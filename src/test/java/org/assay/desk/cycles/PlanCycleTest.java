package org.assay.desk.cycles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.cycles.CyclePhase;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.collection.cycles.KeepCycles;
import org.assay.desk.DeskClient;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.FormKind;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Register;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.TestClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PlanCycleTest {
  private static final String FOR_SCHOOLS =
      QuestionSetFixture.document(
              "{ \"key\": \"a\", \"type\": \"yesNo\", \"text\": \"Is there a lead?\" }")
          .replace("\"statutes\"", "\"audience\": { \"sectors\": [\"education\"] }, \"statutes\"");

  @Inject TestClock clock;
  @Inject Provider<EmbeddedServer> server;
  @Inject Register register;
  @Inject Editions editions;
  @Inject Cycles cycles;
  @Inject KeepCycles keep;
  @Inject RuleRepository rules;
  @Inject TopicEditions topics;
  @Inject TokenFixture tokens;

  private Partnership partnership;
  private DeskClient client;

  @BeforeEach
  void begin() {
    clock.set(Instant.parse("2026-08-01T09:00:00Z"));
    editions.publish(QuestionSetFixture.load(FOR_SCHOOLS), FOR_SCHOOLS);
    partnership = DirectoryFixture.partnership(register, "north");
    register.addOrganisations(
        partnership.id(),
        List.of(
            DirectoryFixture.school("a"),
            DirectoryFixture.school("b"),
            DirectoryFixture.organisation(
                "c", Sector.EDUCATION, SettingType.INDEPENDENT_SCHOOL, Phase.SECONDARY),
            DirectoryFixture.closedOn(DirectoryFixture.school("d"), LocalDate.of(2026, 8, 31)),
            DirectoryFixture.agency("e")));
    client = new DeskClient(server.get(), tokens.of(CycleFixture.admin(partnership)));
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  @Test
  void a_plan_is_looked_at_before_anybody_is_asked() {
    var looked = client.post("/plans", plan(Map.of()));
    assertEquals(200, looked.code());
    assertTrue(
        looked.body().contains("3 organisations would be asked"),
        "not the agency, nor who has closed by then");
    var page = Jsoup.parse(looked.body());
    assertEquals("/plans#asked", page.select("button[value=look]").attr("formaction"));
    assertTrue(page.select("#asked").text().startsWith("3 organisations would be asked"));
    assertEquals(List.of(), cycles.all(partnership.id()));

    var opened =
        client.post(
            "/plans", plan(Map.of("go", "open", "exclusions", "Organisation b: moves in October")));
    assertEquals(303, opened.code());
    var cycle = cycles.all(partnership.id()).getFirst();
    assertEquals(2, keep.asked(cycle).size());
    assertEquals("small-2026", cycle.code());
    assertEquals(
        "moves in October", rules.leftOut(partnership.id(), cycle.id()).getFirst().reason());
    assertTrue(
        client
            .get("/plans/" + cycle.id())
            .select("main")
            .text()
            .contains("Organisation b moves in October"));
  }

  @Test
  void organisations_are_asked_by_kind_phase_district_and_group() {
    assertTrue(
        client
            .post("/plans", plan(Map.of("kinds", "group:independent")))
            .body()
            .contains("1 organisation would be asked"));
    assertTrue(
        client
            .post("/plans", plan(Map.of("kinds", List.of("group:maintained", "phase:primary"))))
            .body()
            .contains("2 organisations would be asked"));
    assertEquals(
        List.of(
            "Nobody is asked. Choose other kinds, districts or groups, or upload a list of"
                + " organisations first"),
        DeskClient.errors(client.post("/plans", plan(Map.of("districts", "Brockley")))));
    assertEquals(
        422,
        client
            .post("/plans", plan(Map.of("kinds", List.of("group:maintained", "phase:secondary"))))
            .code());
  }

  @Test
  void what_stands_in_the_way_is_named_before_opening() {
    var past = new HashMap<String, Object>();
    put(past, "first", "1", "7", "2026");
    put(past, "second", "30", "6", "2026");
    past.put("go", "open");
    var refused = client.post("/plans", plan(past));
    assertEquals(
        List.of(
            "“When are returns due?” is in the past. Enter a later date",
            "“When do you stop accepting late returns?” is in the past. Enter a later date"),
        DeskClient.errors(refused));
    assertTrue(Jsoup.parse(refused.body()).select("#asked").isEmpty(), "the errors are on top");
    assertEquals(
        List.of(
            "This question set has no questions for: Health. Choose another question set, or take"
                + " them out"),
        DeskClient.errors(
            client.post(
                "/plans",
                plan(
                    Map.of("go", "open", "kinds", List.of("sector:health", "sector:education"))))));
    assertEquals(
        List.of(
            "Enter a title",
            "Select a question set",
            "Enter the date on which it opens",
            "Enter the first deadline",
            "Enter the last date on which a return is taken"),
        DeskClient.errors(client.post("/plans", Map.of("go", "open"))));
    assertEquals(
        List.of(
            "Your register has no organisation “Nobody”",
            "Add a reason after “Organisation a: ”, of at most 500 characters",
            "“Organisation b” is left out twice. Remove one line"),
        DeskClient.errors(
            client.post(
                "/plans",
                plan(
                    Map.of(
                        "exclusions",
                        "Nobody: x\nOrganisation a\nOrganisation b: x\nOrganisation b: y")))));
    assertEquals(List.of(), cycles.all(partnership.id()));
  }

  @Test
  void an_organisation_is_not_asked_twice_at_once_unless_the_cycle_is_an_interim_one() {
    assertEquals(303, client.post("/plans", plan(Map.of("go", "open"))).code());
    var again = DeskClient.errors(client.post("/plans", plan(Map.of("go", "open"))));
    assertEquals(1, again.size());
    assertTrue(
        again
            .getFirst()
            .startsWith(
                "“Section 175” runs at the same time and asks Organisation a and 2 others too"),
        again.getFirst());
    assertEquals(303, client.post("/plans", plan(Map.of("go", "open", "interim", "yes"))).code());
    assertEquals(
        List.of("small-2026-2", "small-2026"),
        cycles.all(partnership.id()).stream().map(it -> it.code()).toList());
  }

  @Test
  void next_year_s_plan_is_like_this_one_a_year_later_and_compared_with_it() {
    client.post(
        "/plans",
        plan(Map.of("go", "open", "title", "Section 175, 2026", "kinds", "group:maintained")));
    var cycle = cycles.all(partnership.id()).getFirst();
    var page = client.get("/plans?like=" + cycle.id());
    assertEquals("Section 175, 2027", page.select("#title").val());
    assertEquals("2027", page.select("[name=opens.year]").val());
    assertEquals("group:maintained", page.select("[name=kinds][checked]").val());
    assertEquals(String.valueOf(cycle.id()), page.select("#previous option[selected]").val());
  }

  @Test
  void a_topic_cycle_asks_some_standards_as_an_edition_of_its_own_beside_the_whole() {
    var whole = formOfShippedSchools();
    var edition = whole.set().id() + " " + whole.set().version();
    var topic =
        Map.of(
            "title",
            "Online safety",
            "edition",
            edition,
            "sections",
            List.of("online"),
            "go",
            "open");
    assertEquals(303, client.post("/plans", plan(Map.of("go", "open", "edition", edition))).code());
    assertEquals(303, client.post("/plans", plan(topic)).code());
    var cycle = cycles.all(partnership.id()).getFirst();
    var part = editions.of(cycle);
    assertEquals(List.of("online"), part.set().sections().stream().map(it -> it.key()).toList());
    assertTrue(cycle.questionSetId().startsWith(whole.set().id() + "-part-"));
    assertTrue(part.set().title().endsWith(": " + part.set().sections().getFirst().title()));
    assertEquals(cycle.sha256(), part.set().sha256());
    var south = DirectoryFixture.partnership(register, "south");
    assertTrue(
        editions.all(south.id()).stream().noneMatch(it -> it.id().equals(cycle.questionSetId())),
        "another partnership does not see it");
  }

  @Test
  void the_newest_question_sets_come_first_and_those_of_audits_and_pulses_are_planned_elsewhere() {
    formOfShippedSchools();
    var catalogue = FormCatalogueFixture.SHIPPED;
    catalogue.editions().stream()
        .filter(
            it ->
                it.set().kind() == FormKind.PULSE
                    || it.set().id().equals("section-175") && it.set().version().equals("2026.1"))
        .forEach(it -> editions.publish(it, catalogue.document(it)));
    var offered = client.get("/plans").select("#edition option").eachText();
    assertTrue(offered.stream().noneMatch(it -> it.contains("pulse")), offered.toString());
    assertTrue(offered.getLast().endsWith(", 2026.1 (earlier edition)"), offered.toString());
    assertTrue(offered.stream().anyMatch(it -> it.endsWith(", 2026.2")), offered.toString());
  }

  @Test
  void every_standard_of_the_shipped_sets_stands_alone_or_says_what_it_needs() {
    var whole = formOfShippedSchools();
    var alone =
        whole.set().sections().stream()
            .filter(
                it ->
                    topics.cut(partnership.id(), whole, java.util.Set.of(it.key()))
                        instanceof TopicEditions.Cut.Ready)
            .count();
    var all = whole.set().sections().size();
    assertTrue(alone >= all / 2, alone + " of " + all);
    for (var it : whole.set().sections()) {
      switch (topics.cut(partnership.id(), whole, java.util.Set.of(it.key()))) {
        case TopicEditions.Cut.Ready(var edition, var document) ->
            assertEquals(1, edition.set().sections().size());
        case TopicEditions.Cut.Refused(var why) ->
            assertTrue(why.startsWith("These standards need others"), why);
      }
    }
  }

  @Test
  void kinds_for_whom_there_is_no_question_are_named_before_a_cycle_opens() {
    var document =
        QuestionSetFixture.documentOf(
                QuestionSetFixture.section(
                        "all",
                        "1",
                        "{ \"key\": \"a\", \"type\": \"yesNo\", \"text\": \"Is there a lead?\" }")
                    + ","
                    + QuestionSetFixture.section(
                            "some",
                            "2",
                            "{ \"key\": \"b\", \"type\": \"yesNo\", \"text\": \"Is there a bell?\""
                                + " }")
                        .replace(
                            "\"title\"",
                            "\"audience\": { \"settingTypes\": [\"independent-school\"] },"
                                + " \"title\""))
            .replace("\"statutes\"", "\"audience\": { \"sectors\": [\"education\"] }, \"statutes\"")
            .replace("\"id\": \"small\"", "\"id\": \"parts\"");
    editions.publish(QuestionSetFixture.load(document), document);
    var some =
        new HashMap<String, Object>(
            Map.of("go", "open", "edition", "parts 2026.1", "sections", List.of("some")));
    assertEquals(
        List.of(
            "There is no question for: Community school. Choose more standards, or leave these"
                + " kinds out"),
        DeskClient.errors(client.post("/plans", plan(some))));
    some.put("kinds", List.of("type:independent-school"));
    assertEquals(303, client.post("/plans", plan(some)).code());
  }

  private Edition formOfShippedSchools() {
    var catalogue = FormCatalogueFixture.SHIPPED;
    var edition =
        catalogue.editions().stream()
            .filter(
                it -> it.set().id().equals("section-175") && it.set().version().equals("2026.2"))
            .findFirst()
            .orElseThrow();
    editions.publish(edition, catalogue.document(edition));
    return edition;
  }

  @Test
  void deadlines_are_moved_and_a_cycle_is_ended_and_goes_on() {
    client.post("/plans", plan(Map.of("go", "open")));
    var id = cycles.all(partnership.id()).getFirst().id();
    client.post("/plans/" + id + "/end", Map.of());
    assertEquals(
        CyclePhase.CLOSED,
        cycles
            .find(partnership.id(), id)
            .orElseThrow()
            .phase(Instant.parse("2026-09-02T00:00:00Z")));
    var wrong = new HashMap<String, Object>();
    put(wrong, "first", "1", "8", "2026");
    put(wrong, "second", "31", "7", "2026");
    assertEquals(
        List.of(
            "“When are returns due?” is before the cycle opens. Enter a later date",
            "“When do you stop accepting late returns?” is before “When are returns due?”. Enter a"
                + " later date"),
        DeskClient.errors(client.post("/plans/" + id + "/deadlines", wrong)));
    var later = new HashMap<String, Object>();
    put(later, "first", "1", "12", "2026");
    put(later, "second", "31", "1", "2027");
    assertEquals(303, client.post("/plans/" + id + "/deadlines", later).code());
    var cycle = cycles.find(partnership.id(), id).orElseThrow();
    assertEquals(LocalDate.of(2027, 1, 31), cycle.secondDeadline());
    assertEquals(CyclePhase.OPEN, cycle.phase(Instant.parse("2026-09-02T00:00:00Z")));
  }

  @Test
  void another_partnership_s_cycle_is_not_there() {
    client.post("/plans", plan(Map.of("go", "open")));
    var id = cycles.all(partnership.id()).getFirst().id();
    var south = DirectoryFixture.partnership(register, "south");
    try (var other =
        new DeskClient(
            server.get(),
            tokens.of(new Caller(901, "Other", south.id(), Role.ADMIN, null, null)))) {
      assertEquals(404, other.answer("/plans/" + id).code());
      assertEquals(404, other.post("/plans/" + id + "/end", Map.of()).code());
      assertEquals("", other.get("/plans?like=" + id).select("#title").val());
    }
  }

  private static Map<String, Object> plan(Map<String, ?> more) {
    var values = new HashMap<String, Object>();
    values.put("title", "Section 175");
    values.put("edition", "small 2026.1");
    put(values, "opens", "1", "9", "2026");
    put(values, "first", "30", "11", "2026");
    put(values, "second", "18", "12", "2026");
    values.putAll(more);
    return values;
  }

  private static void put(
      Map<String, Object> values, String name, String day, String month, String year) {
    values.put(name + ".day", day);
    values.put(name + ".month", month);
    values.put(name + ".year", year);
  }
}
