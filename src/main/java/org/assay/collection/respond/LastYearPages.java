package org.assay.collection.respond;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.collection.bringforward.LastYear;
import org.assay.collection.bringforward.LastYear.Since;
import org.assay.collection.bringforward.Proposal;
import org.assay.collection.bringforward.ProposalOrigin;
import org.assay.collection.bringforward.Proposals;
import org.assay.collection.bringforward.ProposedAnswers;
import org.assay.collection.bringforward.UnfinishedActions;
import org.assay.collection.respond.LastYearPage.Line;
import org.assay.collection.respond.LastYearPage.Part;
import org.assay.collection.respond.LastYearPage.Unfinished;
import org.assay.collection.respond.standard.ChangeNote;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.questionset.Section;
import org.assay.learning.actions.Action;
import org.assay.people.identity.Caller;
import org.assay.platform.England;

/** Makes the page of what is different from last time. */
@Singleton
class LastYearPages {
  private final LastYear lastYear;
  private final Proposals proposals;

  private final UnfinishedActions unfinished;
  private final ReturnPages returns;
  private final Clock clock;

  LastYearPages(
      LastYear lastYear,
      Proposals proposals,
      UnfinishedActions unfinished,
      ReturnPages returns,
      Clock clock) {
    this.lastYear = lastYear;
    this.proposals = proposals;
    this.unfinished = unfinished;
    this.returns = returns;
    this.clock = clock;
  }

  LastYearPage page(Caller caller, ReturnView view) {
    return lastYear
        .since(view)
        .map(since -> page(caller, view, since))
        .orElseGet(
            () ->
                new LastYearPage(
                    ReturnPages.shell(caller, "Since last time"),
                    view.agencyReturn().id(),
                    view.asking().organisation().name(),
                    null,
                    actions(caller, view),
                    returns.editable(caller, view),
                    0,
                    0,
                    List.of(),
                    List.of()));
  }

  private List<Unfinished> actions(Caller caller, ReturnView view) {
    var today = England.day(clock.instant());
    return unfinished.of(caller, view).stream().map(it -> action(view, it, today)).toList();
  }

  private Unfinished action(ReturnView view, Action it, LocalDate today) {
    var what = it.plan().what();
    var due = it.plan().due();
    return new Unfinished(
        it.id(),
        what == null ? "Not said what will be done" : what,
        question(view, it),
        it.plan().lead(),
        due == null ? null : AnswerWords.day(due),
        it.age(today) == Action.Age.OVERDUE,
        unfinished.goesInto(view, it).map(q -> q.ref() + " " + q.text()).orElse(null));
  }

  private LastYearPage page(Caller caller, ReturnView view, Since since) {
    var proposed = proposals.of(view);
    var parts = new ArrayList<Part>();
    int asked = 0;
    int changed = 0;
    int waiting = 0;
    for (var section : view.answering().visibleSections()) {
      var lines = lines(view, section, proposed);
      asked += SectionProgress.asked(section, view.answering());
      waiting += proposed.waiting(section);
      changed += lines.size();
      if (!lines.isEmpty()) parts.add(new Part(ReturnPages.titled(section), lines));
    }
    return new LastYearPage(
        ReturnPages.shell(caller, "Since last time"),
        view.agencyReturn().id(),
        view.asking().organisation().name(),
        since.source().cycle(),
        actions(caller, view),
        returns.editable(caller, view),
        asked - changed,
        waiting,
        parts,
        retired(view, since));
  }

  /** With the number that the question has now; the old number would be taken for it. */
  private String question(ReturnView view, Action it) {
    var then = it.about().question();
    return unfinished
        .goesInto(view, it)
        .map(now -> now.ref() + " " + now.text())
        .orElseGet(() -> then.substring(then.indexOf(' ') + 1));
  }

  private static List<Line> lines(ReturnView view, Section section, ProposedAnswers proposed) {
    var here =
        "/returns/" + view.agencyReturn().id() + "/standards/" + section.key() + "?show=changed#q-";
    var lines = new ArrayList<Line>();
    for (var question : view.answering().visibleQuestions(section)) {
      proposed.of(question.key()).stream()
          .map(it -> it.proposal())
          .filter(it -> it.source() instanceof ProposalOrigin.LastCycle && !it.sameQuestion())
          .forEach(it -> lines.add(line(here, it)));
    }
    return lines;
  }

  private static Line line(String here, Proposal it) {
    var note = ChangeNote.of(it);
    return new Line(
        it.question().ref() + " " + it.question().text(),
        here + it.key(),
        note == null ? null : note.tag(),
        note == null ? "" : note.words());
  }

  /**
   * What was asked of them last time and is gone; of a colleague, in the standards they were given.
   */
  private static List<Line> retired(ReturnView view, Since since) {
    var mine = view.answering().visibleSections().stream().map(Section::key).toList();
    return since.changes().questions().stream()
        .filter(it -> it.now() == null)
        .flatMap(it -> it.before().stream())
        .filter(it -> since.before().answering().visible(it.question().key()))
        .filter(it -> view.answering().whole() || mine.contains(it.section().key()))
        .map(it -> new Line(it.question().text(), null, null, ""))
        .toList();
  }
}
