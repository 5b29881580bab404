package org.assay.assurance.moderation.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assay.assurance.moderation.visits.Visits.Outcome;
import org.assay.assurance.moderation.visits.Visits.Typed;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visits about a submitted return. */
@DatabaseTest
class VisitTest {
  private static final Typed SEEN =
      new Typed(
          LocalDate.of(2026, 10, 2),
          "Two moderators met the lead",
          "We read the record",
          VisitOutcome.SEEN,
          Set.of("dsl", "no-such-question"));

  @Inject TestClock clock;
  @Inject EmbeddedServer server;
  @Inject ReturnFixture fixture;
  @Inject SubmitReturn submit;
  @Inject SignOff signOff;
  @Inject Visits visits;
  @Inject VisitResults results;
  @Inject TokenFixture tokens;

  private Scene scene;

  @BeforeEach
  void submitted() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
    fixture.answerAll(scene);
    submit.submit(scene.respondent(), scene.returnId());
    signOff.signOff(scene.approver(), scene.returnId());
  }

  @Test
  void a_moderator_records_it_and_both_sides_read_it() {
    assertInstanceOf(
        Outcome.NotFound.class, visits.record(scene.pasMember(), scene.returnId(), SEEN));
    assertInstanceOf(
        Outcome.NotFound.class,
        visits.record(scene.moderator(), scene.otherReturnId(), SEEN),
        "not submitted");
    var id = recorded();
    assertEquals(Set.of("dsl"), visits.find(scene.pasMember(), id).orElseThrow().questions());
    for (var reader : List.of(scene.approver(), scene.pasMember(), scene.admin())) {
      assertTrue(get(reader, "/visits/" + id).body().contains("We read the record"));
      assertTrue(get(reader, "/visits.csv").body().contains("Two moderators met the lead"));
    }
    assertEquals(404, get(scene.stranger(), "/visits/" + id).code());
    assertEquals(List.of(), visits.all(scene.stranger()));
    assertTrue(
        get(scene.respondent(), "/returns/" + scene.returnId())
            .body()
            .contains("Visits about this return: 1"));
  }

  @Test
  void a_stale_page_does_not_overwrite_a_record() {
    var id = recorded();
    var before = clock.instant();
    clock.set(before.plusSeconds(3600));
    var later =
        new Typed(SEEN.day(), SEEN.people(), "We read more", VisitOutcome.PARTLY, SEEN.questions());
    assertInstanceOf(Outcome.Done.class, visits.change(scene.moderator(), id, 1, later));
    assertInstanceOf(Outcome.Stale.class, visits.change(scene.moderator(), id, 1, SEEN));
    assertEquals("We read more", visits.find(scene.admin(), id).orElseThrow().notes());
    assertEquals(List.of(), results.of(scene.cycle(), before.minusSeconds(1)));
    assertEquals(
        SEEN.outcome(),
        results.of(scene.cycle(), before).getFirst().outcome(),
        "a paper as at the day before says what was known then");
    assertEquals(
        List.of(VisitOutcome.PARTLY),
        results.of(scene.cycle(), clock.instant()).stream()
            .map(VisitResults.Visited::outcome)
            .toList());
  }

  private long recorded() {
    return assertInstanceOf(
            Outcome.Done.class, visits.record(scene.moderator(), scene.returnId(), SEEN))
        .id();
  }

  private HttpResponse<String> get(Caller caller, String path) {
    try (var client = HttpFixture.client(server.getURL())) {
      return HttpFixture.exchange(
          client, HttpRequest.GET(path).accept(MediaType.ALL_TYPE).bearerAuth(tokens.of(caller)));
    }
  }
}
