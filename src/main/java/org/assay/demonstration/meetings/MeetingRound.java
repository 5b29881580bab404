package org.assay.demonstration.meetings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import org.assay.assurance.decisions.DecisionKind;
import org.assay.assurance.decisions.DecisionOutcome;
import org.assay.assurance.decisions.DecisionSource;
import org.assay.assurance.decisions.Decisions;
import org.assay.assurance.decisions.NewDecision;
import org.assay.assurance.decisions.NewDecision.About;
import org.assay.assurance.scrutiny.CommentedFigure;
import org.assay.assurance.scrutiny.ScrutinyComments;
import org.assay.assurance.scrutiny.ScrutinyOutcome;
import org.assay.collection.cycles.Cycle;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.England;

/**
 * Three decisions of the subgroup's last meeting, one of them done, something that waits for the
 * Executive, and a comment of the scrutineer's with its reply; and who may be named to forums.
 */
@Singleton
public class MeetingRound {
  private static final String BODY = "Performance, Audit and Scrutiny";
  private static final int WEEKS_AGO = 5;

  private final Decisions decisions;
  private final ScrutinyComments comments;
  private final NamingRound naming;
  private final Clock clock;

  MeetingRound(Decisions decisions, ScrutinyComments comments, NamingRound naming, Clock clock) {
    this.naming = naming;
    this.decisions = decisions;
    this.comments = comments;
    this.clock = clock;
  }

  /**
   * @param cast somebody of the partnership by role
   * @param cycle that the meeting read about
   */
  @Transactional
  public void hold(Function<Role, Caller> cast, Cycle cycle) {
    var pas = cast.apply(Role.PAS_MEMBER);
    var held = England.day(clock.instant()).minusWeeks(WEEKS_AGO);
    letters(pas, held, cycle);
    supervision(pas, held, cycle);
    attendance(pas, held);
    escalation(pas, held, cycle);
    comment(cast.apply(Role.SCRUTINEER), pas, cycle);
    naming.agree(cast.apply(Role.ADMIN));
  }

  private void letters(Caller pas, LocalDate held, Cycle cycle) {
    var id =
        asked(
            pas,
            held,
            new About(
                DecisionSource.LINE,
                "Alert: organisations have a legal duty unmet and no action for it.",
                page(cycle, "duties?action=none"),
                null),
            "Who writes to the organisations that name no action for an unmet legal duty?");
    var on = decisions.at(on(held));
    on.decide(
        pas,
        id,
        0,
        "The chair writes to each head teacher and chair of governors and asks for an action"
            + " within two weeks.",
        "Chair of the subgroup",
        held.plusWeeks(2));
    decisions
        .at(on(held.plusWeeks(2)))
        .finish(pas, id, 1, "All letters went out. Copies are with the minutes.");
  }

  private void supervision(Caller pas, LocalDate held, Cycle cycle) {
    var id =
        asked(
            pas,
            held,
            new About(
                DecisionSource.FIGURE, "Standards: supervision", page(cycle, "standards"), null),
            "Is supervision of designated safeguarding leads to be looked at on visits?");
    decisions
        .at(on(held))
        .decide(
            pas,
            id,
            0,
            "Add supervision to the questions of this term's quality assurance visits.",
            "Quality assurance officer",
            held.plusWeeks(12));
    decisions
        .at(on(held.plusWeeks(4)))
        .note(pas, id, 1, "Asked on four of nine visits so far.", null);
  }

  private void attendance(Caller pas, LocalDate held) {
    var id =
        asked(
            pas,
            held,
            About.NOTHING,
            "Should the subgroup hear from the attendance service about children missing"
                + " education?");
    decisions
        .at(on(held))
        .decide(
            pas,
            id,
            0,
            "The attendance service brings its figures to the next meeting.",
            "Lindenshire County Council",
            held.plusWeeks(4));
  }

  private void escalation(Caller pas, LocalDate held, Cycle cycle) {
    decisions
        .at(on(held.plusWeeks(3)))
        .ask(
            pas,
            new NewDecision(
                DecisionKind.ESCALATION,
                "",
                null,
                new About(
                    DecisionSource.FIGURE, "Overview: completion", page(cycle, "overview"), null),
                "Some settings have not returned for two years and do not answer the subgroup's"
                    + " letters. The subgroup has no further step of its own."));
  }

  private void comment(Caller scrutineer, Caller pas, Cycle cycle) {
    var figure =
        new CommentedFigure(
            null,
            cycle.partnershipId(),
            page(cycle, "overview"),
            "Compliance against impact",
            cycle.title() + ", Overview: Compliance against impact",
            null);
    var said =
        comments
            .at(on(England.day(clock.instant()).minusWeeks(2)))
            .comment(
                scrutineer,
                figure,
                "These levels are what organisations say of themselves. How many of the claims at"
                    + " level 3 has anybody from outside looked at?");
    if (said instanceof ScrutinyOutcome.Done(var id)) {
      comments
          .at(on(England.day(clock.instant()).minusWeeks(1)))
          .reply(
              pas, id, "None yet. The visits of this term take three of them and ask for proof.");
    }
  }

  private long asked(Caller pas, LocalDate held, About about, String question) {
    var asked =
        decisions
            .at(on(held.minusWeeks(1)))
            .ask(pas, new NewDecision(DecisionKind.MEETING, BODY, held, about, question));
    return switch (asked) {
      case DecisionOutcome.Done(var id) -> id;
      case DecisionOutcome.Refused it -> throw new IllegalStateException(it.faults().toString());
      case DecisionOutcome.NotFound _ -> throw new IllegalStateException("nobody may ask");
    };
  }

  private static String page(Cycle cycle, String page) {
    return "/cycles/" + cycle.id() + "/" + page;
  }

  private static Clock on(LocalDate day) {
    return Clock.fixed(day.atTime(LocalTime.NOON).atZone(England.ZONE).toInstant(), England.ZONE);
  }
}
