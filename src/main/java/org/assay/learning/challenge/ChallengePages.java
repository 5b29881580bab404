package org.assay.learning.challenge;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assay.learning.recommendations.ChainRights;
import org.assay.learning.recommendations.findings.FindingKind;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.SummaryRow;

/** Makes the pages of challenge sessions. */
@Singleton
class ChallengePages {
  static final String PATH = "/challenge-sessions";

  private final Challenges challenges;
  private final Clock clock;

  ChallengePages(Challenges challenges, Clock clock) {
    this.challenges = challenges;
    this.clock = clock;
  }

  ChallengesPage list(Caller caller, FormInput form) {
    return new ChallengesPage(
        Navigation.shell(caller, "Challenge sessions", current(caller)).refusing(!form.isSound()),
        Challenges.mayWrite(caller),
        challenges.all(caller).stream().map(this::line).toList(),
        form.errors(),
        form.text("agency"),
        form.text("about"),
        form.text("chair"),
        form.parts("held"));
  }

  private static String current(Caller caller) {
    return caller.organisationId() == null ? "/recommendations" : "/returns";
  }

  private ChallengesPage.Line line(Challenge it) {
    return new ChallengesPage.Line(
        PATH + "/" + it.id(), it.agency(), it.session().about(), state(it), tone(it));
  }

  private String state(Challenge it) {
    var sent = it.session().letterOn();
    if (sent != null) {
      return "Letter sent on "
          + England.date(sent)
          + (sent.isAfter(it.session().letterDue()) ? ", late" : "");
    }
    var today = today();
    if (isAhead(it)) {
      return "Planned for " + England.date(it.session().heldOn());
    }
    var due = it.session().letterDue();
    return today.isAfter(due)
        ? "Letter overdue since " + England.date(due)
        : "Letter due by " + England.date(due);
  }

  private String tone(Challenge it) {
    if (it.session().isSent()) return "govuk-tag--green";
    return today().isAfter(it.session().letterDue()) ? "govuk-tag--red" : "govuk-tag--yellow";
  }

  ChallengePage one(Caller caller, Challenge it, FormInput form) {
    var session = it.session();
    return new ChallengePage(
        Navigation.shell(caller, it.agency(), current(caller)).refusing(!form.isSound()),
        it.id(),
        it.agency(),
        session.about(),
        Challenges.mayWrite(caller) && !session.isSent(),
        session.isSent(),
        isAhead(it),
        facts(it),
        form.sent("presented")
            ? form.text("presented")
            : Objects.requireNonNullElse(session.presented(), ""),
        it.questions(),
        it.points().stream().map(point -> point(caller, point)).toList(),
        form.errors(),
        form.text("by"),
        form.text("question"),
        form.text("answer"),
        Arrays.stream(FindingKind.values())
            .map(
                kind ->
                    Choice.of(
                        kind.code(), kind.label(), null, kind.code().equals(form.text("kind"))))
            .toList(),
        form.text("point"),
        form.text("theme"));
  }

  private List<SummaryRow> facts(Challenge it) {
    var rows = new ArrayList<SummaryRow>();
    var ahead = isAhead(it);
    rows.add(SummaryRow.of(ahead ? "Planned for" : "Held on", England.date(it.session().heldOn())));
    rows.add(SummaryRow.of("Chair", it.session().chair()));
    rows.add(
        SummaryRow.of(
            "Feedback letter",
            ahead ? "Due by " + England.date(it.session().letterDue()) : state(it)));
    return rows;
  }

  private boolean isAhead(Challenge it) {
    return today().isBefore(it.session().heldOn());
  }

  private static ChallengePage.Point point(Caller caller, ChallengePoint it) {
    var gap = it.kind() == FindingKind.GAP;
    var link =
        gap && it.findingId() != null && ChainRights.mayRun(caller)
            ? "/recommendations/new?finding=" + it.findingId()
            : null;
    return new ChallengePage.Point(
        it.kind().label(),
        gap ? "govuk-tag--yellow" : "govuk-tag--green",
        it.words(),
        it.theme(),
        link);
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }
}
