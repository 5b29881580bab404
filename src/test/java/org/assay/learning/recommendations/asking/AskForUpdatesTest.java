package org.assay.learning.recommendations.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import jakarta.mail.internet.InternetAddress;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.ChainOutcome;
import org.assay.learning.recommendations.Chains;
import org.assay.learning.recommendations.Escalations;
import org.assay.learning.recommendations.JudgeRecommendations;
import org.assay.learning.recommendations.JudgeRecommendations.Closing;
import org.assay.learning.recommendations.JudgeRecommendations.Found;
import org.assay.learning.recommendations.ReviewFixture;
import org.assay.learning.recommendations.ReviewFixture.Scene;
import org.assay.learning.recommendations.ReviseRecommendations;
import org.assay.learning.recommendations.ReviseRecommendations.Wording;
import org.assay.learning.recommendations.intake.RecommendationImport;
import org.assay.learning.recommendations.rules.EvidenceShows;
import org.assay.learning.recommendations.rules.OwnerAnswer;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.assay.platform.DatabaseTest;
import org.assay.platform.MailFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.assay.platform.jobs.DailyJob;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Property(name = "assay.letters.send", value = "true")
@Order(3)
class AskForUpdatesTest {
  private static final String POLICE = "Lindenshire Police";

  @Inject TestClock clock;
  @Inject Sql sql;
  @Inject ReviewFixture fixture;
  @Inject RecommendationImport intake;
  @Inject Chains chains;
  @Inject AskForUpdates asking;
  @Inject Escalations escalations;
  @Inject People people;
  @Inject JudgeRecommendations judging;
  @Inject ReviseRecommendations revising;
  @Inject Collection<DailyJob> jobs;

  private Scene scene;

  @BeforeEach
  void begin() throws Exception {
    on("2025-07-14");
    MailFixture.clear();
    scene = fixture.scene("north");
    enter("ada@police.example", Role.RESPONDENT, scene.of(POLICE).organisationId());
    enter("eve@executive.example", Role.EXECUTIVE_MEMBER, null);
    enter("lena@learning.example", Role.LEARNING_LEAD, null);
    enter("pia@pas.example", Role.PAS_MEMBER, null);
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
    assertEquals(List.of("pia@pas.example"), readers("Escalated to you: recommendation R1", 1));
    assertEquals(List.of("ada@police.example"), readers("Escalated: recommendation R1", 1));
    escalations.raise(pas, first().id(), "Still no answer");
    assertEquals(
        List.of("eve@executive.example", "pia@pas.example"),
        readers("Escalated to you: recommendation R1", 2));
    var last = Objects.requireNonNull(first().escalations().getLast().id());
    escalations.decide(scene.as(Role.EXECUTIVE_MEMBER), last, "The police answer by Friday");
    assertEquals(
        List.of("ada@police.example", "lena@learning.example"),
        readers("Decided: recommendation R1", 2));
  }

  @Test
  void the_executive_is_written_to_when_what_is_before_it_is_closed() throws Exception {
    var pas = scene.as(Role.PAS_MEMBER);
    escalations.raise(pas, first().id(), "No answer");
    escalations.raise(pas, first().id(), "Still no answer");
    fixture.answer(scene.of(POLICE), first(), POLICE, OwnerAnswer.NOT_ACCEPTED);
    var closing = new Closing(false, "No money", null, first().recommendation().version());
    assertInstanceOf(ChainOutcome.Done.class, judging.close(pas, first().id(), closing));
    assertEquals(
        List.of("eve@executive.example"),
        readers("Closed before you decided: recommendation R1", 1));
  }

  @Test
  void who_runs_the_chain_learns_that_an_owner_does_not_accept_or_says_that_all_is_done()
      throws Exception {
    fixture.answer(scene.of(POLICE), first(), POLICE, OwnerAnswer.NOT_ACCEPTED);
    assertEquals(
        List.of("lena@learning.example"), readers("Not accepted in full: recommendation R1", 1));
    fixture.answer(scene.of(POLICE), first(), POLICE, OwnerAnswer.ACCEPTED);
    fixture.report(scene.of(POLICE), first(), POLICE, "2025-2", true);
    assertEquals(
        List.of("lena@learning.example"), readers("Said to be done: recommendation R1", 1));
  }

  @Test
  void owners_learn_what_was_seen_closed_opened_again_and_found_and_the_lead_when_to_look_again()
      throws Exception {
    var pas = scene.as(Role.PAS_MEMBER);
    var owner = List.of("ada@police.example");
    fixture.answer(scene.of(POLICE), first(), POLICE, OwnerAnswer.ACCEPTED);
    fixture.report(scene.of(POLICE), first(), POLICE, "2025-2", true);
    judging.check(pas, first().id(), EvidenceShows.PARTLY, "Six of ten files show it");
    assertEquals(owner, readers("Evidence looked at: recommendation R1", 1));
    close(pas);
    assertEquals(owner, readers("Closed: recommendation R1", 1));
    revising.reopen(pas, first().id(), "It fell back", first().recommendation().version());
    assertEquals(owner, readers("Open again: recommendation R1", 1));
    close(pas);
    MailFixture.received("Closed: recommendation R1", 2);
    assertEquals(0, lookingAgain("2026-01-31"), "not before its month");
    assertEquals(1, lookingAgain("2026-02-01"));
    assertEquals(1, lookingAgain("2026-02-02"), "once");
    assertEquals(
        List.of("lena@learning.example"), readers("Time to look again: recommendation R1", 1));
    judging.reaudit(
        pas, first().id(), new Found(EvidenceShows.FELL, "Audit 2026-02", null, "2 of 8", null));
    assertEquals(owner, readers("Looked at again: recommendation R1", 1));
  }

  private void close(Caller pas) {
    var closing =
        new Closing(
            true,
            "Ten files show it",
            LocalDate.of(2026, 2, 1),
            first().recommendation().version());
    assertInstanceOf(ChainOutcome.Done.class, judging.close(pas, first().id(), closing));
  }

  /** How many reminders were written by then, with the day's job run. */
  private long lookingAgain(String day) {
    on(day);
    jobs.stream().filter(it -> it.name().equals("recommendation-re-audits")).forEach(DailyJob::run);
    return sql.count("select count(*) from letter where kind = 'recommendation-reaudit-due'");
  }

  @Test
  void what_is_edited_in_one_sitting_comes_to_its_owners_in_one_letter() throws Exception {
    edit("Ask which children saw it");
    edit("Ask which children saw it, and write it down");
    assertEquals(1, sql.count("select count(*) from letter where kind = 'recommendation-changed'"));
    on("2025-07-15");
    fixture.answer(scene.of(POLICE), first(), POLICE, OwnerAnswer.IN_PART);
    assertEquals(List.of("ada@police.example"), readers("Changed: recommendation R1", 1));
  }

  private void edit(String words) {
    var now = first().recommendation();
    var wanted =
        new Wording(
            words,
            now.theme(),
            now.priority(),
            now.dueOn().plusMonths(1),
            now.measure(),
            "Too wide",
            now.version());
    assertInstanceOf(
        ChainOutcome.Done.class, revising.edit(scene.as(Role.LEARNING_LEAD), first().id(), wanted));
  }

  /** By address: letters leave several at a time, in no order. */
  private static List<String> readers(String subject, int count) throws Exception {
    var readers = new ArrayList<String>();
    for (var letter : MailFixture.received(subject, count)) {
      readers.add(((InternetAddress) letter.getAllRecipients()[0]).getAddress());
    }
    return readers.stream().sorted().toList();
  }
}
