package org.assay.learning.recommendations.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.Chains;
import org.assay.learning.recommendations.Escalations;
import org.assay.learning.recommendations.ReviewFixture;
import org.assay.learning.recommendations.ReviewFixture.Scene;
import org.assay.learning.recommendations.intake.Intake;
import org.assay.learning.recommendations.rules.OwnerAnswer;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.assay.platform.DatabaseTest;
import org.assay.platform.MailFixture;
import org.assay.platform.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Property(name = "assay.letters.send", value = "true")
class AskForUpdatesTest {
  private static final String POLICE = "Lindenshire Police";

  @Inject TestClock clock;
  @Inject ReviewFixture fixture;
  @Inject Intake intake;
  @Inject Chains chains;
  @Inject AskForUpdates asking;
  @Inject Escalations escalations;
  @Inject People people;

  private Scene scene;

  @BeforeEach
  void begin() throws Exception {
    on("2025-07-14");
    MailFixture.clear();
    scene = fixture.scene("north");
    enter("ada@police.example", Role.RESPONDENT, scene.of(POLICE).organisationId());
    enter("eve@executive.example", Role.EXECUTIVE_MEMBER, null);
    intake.store(scene.as(Role.LEARNING_LEAD), ReviewFixture.list(), Map.of());
  }

  private void enter(String email, Role role, @Nullable Long organisation) {
    people.enter(
        new NewPerson(
            scene.partnership().id(), email, "Ada", null, List.of(role), organisation, null));
  }

  private void on(String day) {
    clock.set(LocalDate.parse(day).atTime(10, 0).toInstant(ZoneOffset.UTC));
  }

  private Chain first() {
    return chains.all(scene.as(Role.PAS_MEMBER)).getFirst();
  }

  @Test
  void an_owner_is_written_to_when_a_recommendation_is_made_and_for_each_update_until_it_comes()
      throws Exception {
    var made = MailFixture.received("A recommendation for you to answer", 1).getFirst();
    assertTrue(made.getSubject().contains("R1"), made.getSubject());
    var partnership = scene.partnership().id();
    on("2025-10-01");
    assertEquals(0, asking.ask(partnership), "not accepted yet");
    on("2025-09-30");
    fixture.answer(scene.of(POLICE), first(), POLICE, OwnerAnswer.ACCEPTED);
    on("2025-10-01");
    assertEquals(1, asking.ask(partnership));
    assertEquals(0, asking.ask(partnership), "once");
    MailFixture.received("Your updates for July to September 2025", 1);
    on("2025-10-14");
    assertEquals(0, asking.ask(partnership));
    on("2025-10-15");
    assertEquals(1, asking.ask(partnership), "again after two weeks");
    MailFixture.received("Still to come: your updates for July to September 2025", 1);
    fixture.report(scene.of(POLICE), first(), POLICE, "2025-2", false);
    on("2025-10-29");
    assertEquals(0, asking.ask(partnership), "it has come");
  }

  @Test
  void the_executive_is_written_to_when_a_recommendation_reaches_it() throws Exception {
    var pas = scene.as(Role.PAS_MEMBER);
    escalations.raise(pas, first().id(), "No answer");
    escalations.raise(pas, first().id(), "Still no answer");
    var letter = MailFixture.received("Escalated to you: recommendation R1", 1).getFirst();
    assertTrue(letter.getAllRecipients()[0].toString().contains("eve@executive.example"));
  }
}
