package org.assay.collection.respond;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.assurance.signals.Signal;
import org.assay.assurance.signals.Signals;
import org.assay.collection.bringforward.Proposals;
import org.assay.collection.colleagues.Sharing;
import org.assay.collection.returns.LockedAnswers;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.submission.SubmissionCheck;
import org.assay.engine.answering.Answering;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Approvers;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.govuk.ErrorLink;

/** Makes the page on which all answers are checked and the return is sent. */
@Singleton
class CheckPages {
  private final ReturnPages returns;
  private final SubmissionCheck submissionCheck;
  private final Proposals proposals;
  private final Sharing sharing;
  private final Approvers approvers;
  private final Signals signals;
  private final LockedAnswers locks;
  private final Clock clock;

  CheckPages(
      ReturnPages returns,
      SubmissionCheck submissionCheck,
      Proposals proposals,
      Sharing sharing,
      Approvers approvers,
      Signals signals,
      LockedAnswers locks,
      Clock clock) {
    this.clock = clock;
    this.locks = locks;
    this.returns = returns;
    this.submissionCheck = submissionCheck;
    this.proposals = proposals;
    this.sharing = sharing;
    this.approvers = approvers;
    this.signals = signals;
  }

  /**
   * @param refused whether somebody has just tried to send it
   * @param whole whether every standard is unfolded
   */
  CheckPage page(Caller caller, ReturnView view, boolean refused, boolean whole) {
    var editable = returns.editable(caller, view);
    var sends = editable && caller.mayAnswer();
    var points = OpenPoints.of(view, submissionCheck);
    var base = "/returns/" + view.agencyReturn().id() + "/standards/";
    return new CheckPage(
        ReturnPages.shell(caller, "Check your answers").refusing(refused),
        view.agencyReturn().id(),
        view.asking().organisation().name(),
        view.asking().cycle().title(),
        parts(view, editable ? points : null, base),
        editable ? points.findings().size() : 0,
        editable ? listed(points, refused, base) : List.of(),
        refused,
        editable ? warnings(caller, view, base) : List.of(),
        editable ? unconfirmed(view, base) : List.of(),
        sends ? mayBeAsked(view) : List.of(),
        whole,
        sends,
        approvers.existFor(
            view.agencyReturn().partnershipId(), view.agencyReturn().organisationId()));
  }

  private List<CheckPage.Part> parts(
      ReturnView view, @org.jspecify.annotations.Nullable OpenPoints points, String base) {
    var files = returns.files(view);
    var partly = points == null ? null : locks.of(view.agencyReturn()).orElse(null);
    return view.answering().visibleSections().stream()
        .map(
            section ->
                new CheckPage.Part(
                    section.key(),
                    section.ref(),
                    section.title(),
                    points == null
                        ? ""
                        : SectionProgress.of(section, view.answering(), points).words(),
                    Blocks.rows(
                        view,
                        section,
                        any -> true,
                        it -> partly == null || partly.opens(it.key()),
                        points == null ? null : base + section.key(),
                        files)))
        .filter(part -> !part.rows().isEmpty())
        .toList();
  }

  private List<String> mayBeAsked(ReturnView view) {
    return signals.of(view).stream().map(Signal::explanation).toList();
  }

  /** Somebody who has tried to send it reads each. */
  private static List<ErrorLink> listed(OpenPoints points, boolean refused, String base) {
    return refused ? points.links(points.findings(), base) : points.summary(base);
  }

  private List<ErrorLink> warnings(Caller caller, ReturnView view, String base) {
    var open = sharing.openComments(caller, view);
    var today = England.day(clock.instant());
    var warnings = new ArrayList<ErrorLink>();
    for (var section : view.answering().visibleSections()) {
      var late = late(view.answering(), section, today);
      if (!late.isEmpty()) warnings.add(warning(section, lateInWords(late), base));
      var comments =
          section.questions().stream().mapToInt(q -> open.getOrDefault(q.key(), 0)).sum();
      if (comments > 0) {
        var words = comments == 1 ? " comment is still open" : " comments are still open";
        warnings.add(warning(section, comments + words, base));
      }
    }
    return warnings;
  }

  private static String lateInWords(List<String> late) {
    var words =
        late.size() == 1
            ? "the date for the action has passed ("
            : "the dates for the actions have passed (";
    return words + String.join(", ", late) + ")";
  }

  /**
   * Questions whose action should have been done by now. It may be an action of last year that is
   * really late, so the return can be sent with it.
   */
  private static List<String> late(Answering answering, Section section, LocalDate today) {
    return answering.visibleQuestions(section).stream()
        .filter(
            it -> {
              var action = answering.answer(it.key()).action();
              return action != null && action.due() != null && action.due().isBefore(today);
            })
        .map(Question::ref)
        .toList();
  }

  private List<ErrorLink> unconfirmed(ReturnView view, String base) {
    var proposed = proposals.of(view);
    return view.answering().visibleSections().stream()
        .filter(it -> proposed.waiting(it) > 0)
        .map(it -> warning(it, proposed.waiting(it) + " to confirm", base))
        .toList();
  }

  private static ErrorLink warning(Section section, String words, String base) {
    return new ErrorLink(ReturnPages.titled(section) + ": " + words, base + section.key());
  }
}
