package org.assay.collection.respond;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.assay.collection.bringforward.ForwardFixture;
import org.assay.collection.colleagues.GiveStandard;
import org.assay.collection.colleagues.Recipient;
import org.assay.collection.cycles.Editions;
import org.assay.desk.DeskClient;
import org.assay.engine.questionset.Question;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.junit.jupiter.api.Test;

/** The page of what is new since last time, as whole and as a colleague has it. */
@DatabaseTest
class LastYearPagesTest {
  @Inject EmbeddedServer server;
  @Inject ForwardFixture fixture;
  @Inject GiveStandard giveStandard;
  @Inject Editions editions;
  @Inject TokenFixture tokens;

  @Test
  void what_is_no_longer_asked_was_asked_of_the_reader_last_time() {
    var scene = fixture.scene();
    var all = goneFrom(scene.lead(), scene.returnId());
    assertFalse(all.isEmpty());

    var colleague =
        fixture.caller(
            scene.partnership(), "Col League", Role.COLLEAGUE, scene.school().id(), null);
    giveStandard.give(
        scene.lead(),
        scene.returnId(),
        "policies",
        new Recipient.Known(colleague.personId()),
        null);
    var some = goneFrom(colleague, scene.returnId());
    assertTrue(some.size() < all.size(), some + " of " + all);
    var before = editions.of(scene.before());
    assertTrue(
        questions(
                before.set().sections().stream()
                    .filter(it -> it.key().equals("policies"))
                    .flatMap(it -> it.questions().stream()))
            .containsAll(some),
        some.toString());
    assertEquals(some, all.stream().filter(some::contains).toList());
  }

  private static List<String> questions(Stream<Question> all) {
    return all.map(Question::text).toList();
  }

  private List<String> goneFrom(Caller reader, long returnId) {
    try (var client = new DeskClient(server, tokens.of(reader))) {
      return client
          .get("/returns/" + returnId + "/last-year")
          .select("h2:contains(No longer asked) + ul li")
          .eachText();
    }
  }
}
