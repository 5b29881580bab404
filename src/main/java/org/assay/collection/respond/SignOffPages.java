package org.assay.collection.respond;

import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assay.collection.bringforward.ProposalOrigin;
import org.assay.collection.bringforward.ProposalStatus;
import org.assay.collection.bringforward.Proposals;
import org.assay.collection.bringforward.Proposed;
import org.assay.collection.returns.Briefing;
import org.assay.collection.returns.Briefings;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerWords;
import org.assay.people.directory.Sector;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.platform.England;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/** Makes the page on which a return is signed off. */
@Singleton
class SignOffPages {
  private final People people;
  private final Briefings briefings;
  private final Proposals proposals;

  SignOffPages(People people, Briefings briefings, Proposals proposals) {
    this.proposals = proposals;
    this.people = people;
    this.briefings = briefings;
  }

  SignOffPage page(
      Caller caller, ReturnView view, List<ErrorLink> errors, @Nullable String reason) {
    var briefing = briefings.of(view);
    return new SignOffPage(
        ReturnPages.shell(caller, "Sign off").refusing(!errors.isEmpty()),
        view.agencyReturn().id(),
        view.asking().organisation().name(),
        view.asking().cycle().title(),
        declared(view),
        heading(view),
        briefing,
        impact(briefing),
        standards(briefing),
        differences(view),
        errors,
        reason);
  }

  /** Inspectors of schools and early years report safeguarding as met or not met. */
  private static String heading(ReturnView view) {
    var sector = view.asking().organisation().sector();
    return sector == Sector.EDUCATION || sector == Sector.EARLY_YEARS
        ? "Could safeguarding be judged not met?"
        : "What is required and not fully in place?";
  }

  private String declared(ReturnView view) {
    var by = view.agencyReturn().declaredBy();
    var at = view.agencyReturn().declaredAt();
    if (by == null || at == null) return "";
    var name = people.names(Set.of(by)).getOrDefault(by, "A colleague");
    var day = AnswerWords.day(England.day(at));
    return name + " sent this return on " + day + " and declared that it is true.";
  }

  private static String impact(Briefing briefing) {
    var mean = briefing.card().impact().mean();
    return mean == null
        ? "No difference to children is claimed yet."
        : "Mean level "
            + mean.setScale(1, RoundingMode.HALF_UP).toPlainString()
            + " of 4, from "
            + briefing.claims()
            + (briefing.claims() == 1 ? " claim." : " claims.");
  }

  /** Where the return answers differently from its group, with the reason that was given. */
  private List<SignOffPage.Difference> differences(ReturnView view) {
    return proposals.of(view).byQuestion().values().stream()
        .flatMap(List::stream)
        .filter(it -> it.proposal().source() instanceof ProposalOrigin.Group)
        .filter(
            it ->
                it.standing() == ProposalStatus.DIFFERS
                    || it.standing() == ProposalStatus.OVERRIDDEN)
        .map(it -> difference(view, it))
        .toList();
  }

  private static SignOffPage.Difference difference(ReturnView view, Proposed it) {
    var question = it.proposal().question();
    var decision = it.decision();
    return new SignOffPage.Difference(
        question.ref() + " " + question.text(),
        AnswerWords.of(question, view.answering().answer(question.key())),
        AnswerWords.of(question, Objects.requireNonNullElse(it.proposal().answer(), Answer.EMPTY)),
        decision == null ? null : decision.reason());
  }

  private static List<SummaryRow> standards(Briefing briefing) {
    return briefing.standards().stream()
        .filter(it -> it.percent() != null)
        .map(
            it ->
                SummaryRow.of(
                    ReturnPages.titled(it.section()), Objects.requireNonNull(it.percent())))
        .toList();
  }
}
