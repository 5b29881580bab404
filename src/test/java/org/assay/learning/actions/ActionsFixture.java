package org.assay.learning.actions;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.learning.actions.Action.Wanted;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** Actions of every age for a school whose people can sign in. */
@Singleton
public class ActionsFixture {
  public static final String PASSWORD = "a long enough password";
  public static final String LEAD = "lead@school.example";
  public static final String MEMBER = "member@county.example";
  public static final String GROUP = "group@trust.example";
  private static final String FIRST = "1. Leadership";
  private static final String SECOND = "2. The voice of children";

  private final ReturnFixture returns;
  private final People people;
  private final KeepActions keep;
  private final Clock clock;

  ActionsFixture(ReturnFixture returns, People people, KeepActions keep, Clock clock) {
    this.returns = returns;
    this.people = people;
    this.keep = keep;
    this.clock = clock;
  }

  /** One action overdue, one due soon, one later, one without a date and one without words. */
  public Scene scene() {
    var scene = returns.scene();
    var hash = people.hash(PASSWORD);
    enter(scene.respondent(), LEAD, "Dee Lead", hash, Role.RESPONDENT);
    enter(scene.pasMember(), MEMBER, "Pas Member", hash, Role.PAS_MEMBER);
    enter(scene.groupLead(), GROUP, "Group Lead", hash, Role.GROUP_LEAD);
    var today = England.day(clock.instant());
    keep(
        scene,
        wanted("dsl", FIRST, "1.1 Is there a lead?", "Name a deputy lead", "Head", today, -9),
        wanted("policy", FIRST, "1.2 Is there a policy?", "Agree the policy", "Chair", today, 12),
        wanted("note", FIRST, "1.4 What else?", "Train all volunteers", "Head", today, 90),
        wanted("listens", SECOND, "2.2 Do you listen?", "Ask pupils each term", null, today, null),
        new Wanted("heard", about(SECOND, "2.1 What changed?"), ActionPlanned.EMPTY, true));
    return scene;
  }

  private void keep(Scene scene, Wanted... wanted) {
    keep.keep(
        scene.respondent(),
        scene.schools().getFirst().id(),
        scene.returnId(),
        List.of(wanted),
        key -> true);
  }

  private static Wanted wanted(
      String key,
      String standard,
      String question,
      String what,
      @Nullable String lead,
      LocalDate today,
      @Nullable Integer days) {
    var due = days == null ? null : today.plusDays(days);
    return new Wanted(
        key, about(standard, question), new ActionPlanned(what, lead, due, "It is seen"), true);
  }

  private static ActionOrigin about(String standard, String question) {
    return new ActionOrigin(
        "Autumn return", standard.startsWith("1") ? "leadership" : "voice", standard, question);
  }

  private void enter(Caller like, String email, String name, String hash, Role role) {
    people.enter(
        new NewPerson(
            like.partnershipId(),
            email,
            name,
            hash,
            List.of(role),
            like.organisationId(),
            like.groupId()));
  }
}
