package org.assay.collection.respond.standard;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.assay.collection.answersheet.SheetOutcome.Conflict;
import org.assay.collection.colleagues.Sharing;
import org.assay.collection.questionform.Boxes;
import org.assay.collection.questionform.Fields;
import org.assay.collection.questionform.HeldTexts;
import org.assay.collection.questionform.PostedAnswers;
import org.assay.collection.questionform.QuestionBlock.Clash;
import org.assay.collection.questionform.Typed;
import org.assay.collection.respond.Blocks;
import org.assay.collection.respond.OpenPoints;
import org.assay.collection.respond.ReturnPages;
import org.assay.collection.respond.SectionProgress;
import org.assay.collection.returns.LockedAnswers;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.submission.SubmissionCheck;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.answering.Finding;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * Makes the page of one standard: as stored, refused with its faults, or beside what somebody else
 * saved.
 */
@Singleton
public class StandardPages {
  private final ReturnPages returns;
  private final QuestionContexts besides;
  private final ProposalPanels forwards;
  private final Sharing sharing;
  private final SubmissionCheck submissionCheck;
  private final LockedAnswers locks;

  StandardPages(
      ReturnPages returns,
      QuestionContexts besides,
      ProposalPanels forwards,
      Sharing sharing,
      SubmissionCheck submissionCheck,
      LockedAnswers locks) {
    this.locks = locks;
    this.submissionCheck = submissionCheck;
    this.returns = returns;
    this.besides = besides;
    this.forwards = forwards;
    this.sharing = sharing;
  }

  /**
   * @param show {@code changed} for only what is new or not what it was
   */
  SectionPage show(
      Caller caller,
      ReturnView view,
      Section section,
      @Nullable String saved,
      @Nullable String show,
      Confirmed confirmed) {
    var hour = saved != null && saved.matches("([01]\\d|2[0-3]):[0-5]\\d") ? saved : null;
    var note = hour == null ? null : "Saved " + hour + confirmed.words();
    var page = page(caller, view, section, Typed.NOTHING, List.of(), note);
    return SectionProposals.CHANGED.equals(show) && page.locked() == null
        ? page.onlyChanged()
        : page;
  }

  /** One question with its guidance and empty boxes; empty when it is not asked or locked. */
  Optional<StandardQuestion> whole(
      Caller caller, ReturnView view, Section section, String question) {
    return show(caller, view, section).blocks().stream()
        .filter(it -> it.key().equals(question))
        .map(it -> it.opening(""))
        .findFirst();
  }

  SectionPage show(Caller caller, ReturnView view, Section section) {
    return page(caller, view, section, Typed.NOTHING, List.of(), null);
  }

  SectionPage refused(
      Caller caller, ReturnView view, Section section, Fields sent, List<Finding> findings) {
    var edition = view.asking().edition();
    var typed = forwards.withTaken(view, sent, findings);
    var held = HeldTexts.of(findings, edition, PostedAnswers.read(edition, typed).answers());
    var errors = HeldTexts.pointed(ReturnPages.errors(findings), held);
    return page(
        caller,
        view,
        section,
        Typed.refused(typed, edition, errors, held),
        Boxes.links(errors, edition, typed, key -> ""),
        null);
  }

  /**
   * Both answers are shown; what was typed stays in the boxes with the new version, so that saving
   * again decides.
   */
  SectionPage clashed(
      Caller caller, ReturnView view, Section section, Fields typed, List<Conflict> conflicts) {
    var versions = new HashMap<String, Integer>();
    var clashes = new HashMap<String, Clash>();
    var links = new ArrayList<ErrorLink>();
    for (var conflict : conflicts) {
      versions.put(conflict.question(), conflict.version());
      var question = question(view, conflict);
      var clash = clash(caller, question, conflict);
      clashes.put(question.key(), clash);
      links.add(
          new ErrorLink(
              clash.heading() + question.ref() + " " + question.text(),
              "#clash-" + question.key()));
    }
    return page(caller, view, section, Typed.clashing(typed, versions, clashes), links, null);
  }

  private static Question question(ReturnView view, Conflict conflict) {
    var question = view.asking().edition().question(conflict.question());
    if (question == null)
      throw new IllegalStateException("Saved to no question: " + conflict.question());
    return question;
  }

  private static Clash clash(Caller caller, Question question, Conflict conflict) {
    var own = caller.name().equals(conflict.by());
    var who = conflict.by() == null ? "" : own ? "you, in another window" : conflict.by();
    var at = conflict.at() == null ? "" : " at " + England.time(conflict.at());
    return new Clash(
        words(question, conflict.theirs()) + (who.isEmpty() ? "" : " (" + who + at + ")"),
        words(question, conflict.mine()),
        own);
  }

  private static String words(Question question, Answer answer) {
    var words = new ArrayList<String>();
    var value = AnswerWords.of(question, answer);
    if (!value.isEmpty()) words.add(value);
    if (answer.reason() != null) words.add("Reason: " + answer.reason());
    if (answer.comment() != null) words.add("Comment: " + answer.comment());
    answer.evidence().forEach(e -> words.add("Evidence: " + e.text()));
    var action = answer.action();
    if (action != null && action.what() != null) words.add("Action: " + action.what());
    return words.isEmpty() ? "nothing" : String.join(". ", words);
  }

  private SectionPage page(
      Caller caller,
      ReturnView view,
      Section section,
      Typed typed,
      List<ErrorLink> errors,
      @Nullable String saved) {
    var sections = asked(view);
    var open = returns.editable(caller, view);
    var partly = open ? locks.of(view.agencyReturn()).orElse(null) : null;
    Predicate<Question> closed = it -> partly != null && !partly.opens(it.key());
    var points = points(view, section);
    var faulty = points.questionsToFix();
    var blocks =
        open
            ? Blocks.of(view, section, besides.of(caller, view, section), typed).stream()
                .filter(it -> partly == null || partly.opens(it.key()))
                .map(it -> it.among(faulty))
                .toList()
            : List.<StandardQuestion>of();
    return new SectionPage(
        ReturnPages.shell(caller, section.title()).refusing(!errors.isEmpty()),
        view.agencyReturn().id(),
        caller.personId(),
        section.key(),
        section.title(),
        "Standard " + (sections.indexOf(section) + 1) + " of " + sections.size(),
        section.intro(),
        SectionPage.Shown.of(section, view.answering()),
        returns.colleagues(caller, view, section.key()),
        blocks,
        errors,
        next(view, section.key()),
        open ? saved : null,
        open ? null : Blocks.rows(view, section, null, returns.files(view)),
        returns.reopened(view, it -> section.questions().contains(it)),
        partly == null ? List.of() : Blocks.rows(view, section, closed, null, returns.files(view)),
        SectionProposals.of(blocks, false),
        open && errors.isEmpty() ? Fixes.of(points) : Fixes.NONE,
        open ? Outline.of(blocks, view.answering(), points.findings()) : Outline.NONE,
        sharing.panel(caller, view, section).orElse(null));
  }

  /** What is wrong with the answers as they are stored. */
  OpenPoints points(ReturnView view, Section section) {
    return OpenPoints.of(view, submissionCheck).in(section);
  }

  static @Nullable String next(ReturnView view, String key) {
    var sections = asked(view);
    for (var i = 0; i < sections.size() - 1; i++) {
      if (sections.get(i).key().equals(key)) return sections.get(i + 1).key();
    }
    return null;
  }

  private static List<Section> asked(ReturnView view) {
    return view.answering().visibleSections().stream()
        .filter(s -> !SectionProgress.nothingAsked(s, view.answering()))
        .toList();
  }
}
