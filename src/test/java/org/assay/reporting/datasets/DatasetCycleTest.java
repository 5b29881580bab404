package org.assay.reporting.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.submission.RecordReturns;
import org.assay.collection.returns.submission.RecordReturns.Recorded;
import org.assay.desk.DeskClient;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Organisation;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two quarters of the core-group figures of one council. */
@DatabaseTest
class DatasetCycleTest {
  private static final String DATASET = "dataset-core-groups";

  @Inject EmbeddedServer server;
  @Inject TestClock clock;
  @Inject Register register;
  @Inject Editions editions;
  @Inject Cycles cycles;
  @Inject Returns returns;
  @Inject RecordReturns recording;
  @Inject MovesExplained rule;
  @Inject QuarterlyReader quarterly;
  @Inject TokenFixture tokens;

  private Partnership partnership;
  private Organisation council;

  @BeforeEach
  void begin() {
    clock.set(Instant.parse("2026-07-02T10:00:00Z"));
    var forms = FormCatalogueFixture.SHIPPED;
    forms.editions().stream()
        .filter(it -> it.set().id().equals(DATASET))
        .forEach(it -> editions.publish(it, forms.document(it)));
    partnership = DirectoryFixture.partnership(register, "north");
    council =
        register
            .addOrganisations(
                partnership.id(),
                List.of(
                    DirectoryFixture.organisation(
                        "council",
                        Sector.LOCAL_AUTHORITY,
                        SettingType.COUNTY_COUNCIL,
                        Phase.NOT_APPLICABLE)))
            .getFirst();
  }

  private Caller as(Role role) {
    return new Caller(40 + role.ordinal(), "Ada", partnership.id(), role, null, null);
  }

  private Cycle opened() {
    try (var admin = new DeskClient(server, tokens.of(CycleFixture.admin(partnership)))) {
      var answer = admin.post("/datasets", Map.of("dataset", DATASET));
      assertEquals(303, answer.code(), answer.body());
      var id = answer.header("Location").substring("/cycles/".length());
      return cycles.find(partnership.id(), Long.parseLong(id)).orElseThrow();
    }
  }

  private static Answer share(int part, int whole) {
    return answer(new Value.Share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole)));
  }

  private static Answer words(String text) {
    return answer(new Value.Words(text));
  }

  private static Answer answer(Value value) {
    return new Answer(value, null, null, null, List.of(), null, null);
  }

  private void record(Cycle cycle, Map<String, Answer> answers, boolean signed) {
    var at = clock.instant();
    @Nullable Instant then = signed ? at : null;
    recording.record(
        cycle, List.of(new Recorded(council.id(), answers, 900, at, then, then, null)));
  }

  /** How many figures a paper as at a time has. */
  private long reported(Instant at) {
    return quarterly.at(as(Role.READER), at).stream().mapToLong(it -> it.reported().size()).sum();
  }

  private List<String> messages() {
    var respondent = new Caller(900, "Ada", partnership.id(), Role.RESPONDENT, council.id(), null);
    var line =
        returns.list(respondent, null).stream()
            .filter(it -> it.cycle().code().endsWith("2026-2"))
            .findFirst()
            .orElseThrow();
    return rule.findings(returns.read(respondent, line.agencyReturn().id()).orElseThrow()).stream()
        .map(Finding::message)
        .toList();
  }

  @Test
  void each_quarter_is_asked_once_when_it_is_over() {
    var first = opened();
    assertEquals("dataset-core-groups-2026-1", first.code());
    assertTrue(first.title().endsWith(", April to June 2026"), first.title());
    try (var admin = new DeskClient(server, tokens.of(CycleFixture.admin(partnership)))) {
      assertEquals(
          List.of("The last whole quarter has been asked for already"),
          DeskClient.errors(admin.post("/datasets", Map.of("dataset", DATASET))));
      assertFalse(admin.get("/datasets").text().contains("Ask agencies for"));
    }
    clock.set(Instant.parse("2026-10-01T10:00:00Z"));
    try (var admin = new DeskClient(server, tokens.of(CycleFixture.admin(partnership)))) {
      assertTrue(admin.get("/datasets").text().contains("Ask agencies for July to September 2026"));
    }
    assertEquals(first.id(), opened().previousId());
  }

  @Test
  void a_quarter_that_is_over_leaves_the_list_of_cycles_for_its_series() {
    var quarter = "/cycles/" + opened().id();
    try (var admin = new DeskClient(server, tokens.of(CycleFixture.admin(partnership)))) {
      assertTrue(admin.get("/cycles").html().contains("\"" + quarter + "\""));
    }
    clock.set(Instant.parse("2027-01-04T10:00:00Z"));
    try (var admin = new DeskClient(server, tokens.of(CycleFixture.admin(partnership)))) {
      assertFalse(admin.get("/cycles").html().contains("\"" + quarter + "\""));
    }
  }

  @Test
  void a_figure_that_moved_is_explained_by_its_number_and_one_left_open_is_named() {
    record(
        opened(),
        Map.of("cg-first", share(64, 70), "cg-held", share(300, 330), "cg-present", share(8, 10)),
        true);
    clock.set(Instant.parse("2026-10-01T10:00:00Z"));
    var second = opened();
    record(
        second,
        Map.of("cg-first", share(40, 70), "cg-held", share(300, 331), "moved", words("All well")),
        false);
    assertEquals(
        List.of(
            "1.1: it moved from 64 of 70 (91.4%) to 40 of 70 (57.1%). Say why in 5.1, with its"
                + " number 1.1.",
            "1.3: last quarter it was 8 of 10 (80.0%). Enter it, or say in 5.2 why it is not"
                + " collected, with its number 1.3."),
        messages());
  }

  @Test
  void a_commentary_with_the_numbers_lets_the_figures_go() {
    record(opened(), Map.of("cg-first", share(64, 70), "cg-present", share(8, 10)), true);
    clock.set(Instant.parse("2026-10-01T10:00:00Z"));
    record(
        opened(),
        Map.of(
            "cg-first", share(40, 70),
            "moved", words("1.1 fell since two teams were joined."),
            "not-collected", words("For 1.3 the system changed; again from January.")),
        false);
    assertEquals(List.of(), messages());
  }

  @Test
  void small_numbers_and_agencies_are_for_those_who_read_submissions() {
    var answers = new HashMap<String, Answer>();
    answers.put("cg-first", share(3, 70));
    answers.put("cg-held", share(300, 330));
    answers.put("not-collected", words("Nothing is missing"));
    record(opened(), answers, true);
    assertEquals(0, reported(clock.instant().minusSeconds(1)));
    assertEquals(2, reported(clock.instant()));
    try (var pas = new DeskClient(server, tokens.of(as(Role.PAS_MEMBER)));
        var reader = new DeskClient(server, tokens.of(as(Role.READER)));
        var other = new DeskClient(server, tokens.of(as(Role.RESPONDENT)))) {
      var seen = pas.get("/datasets/" + DATASET).text();
      assertTrue(seen.contains("4.3%"), seen);
      assertTrue(seen.contains("Organisation council"), seen);
      var held = reader.get("/datasets/" + DATASET).text();
      assertFalse(held.contains("4.3%"), held);
      assertTrue(held.contains("held back"), held);
      assertFalse(held.contains("Organisation council"), held);
      assertEquals(403, other.answer("/datasets").code());
      assertEquals(404, pas.answer("/datasets/section-11").code());
    }
  }
}
