package org.assay.assurance.caseaudit.form;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.assay.collection.answersheet.SheetOutcome.Conflict;
import org.assay.collection.questionform.Boxes;
import org.assay.collection.questionform.Fields;
import org.assay.collection.questionform.HeldTexts;
import org.assay.collection.questionform.PostedAnswers;
import org.assay.collection.questionform.QuestionBlock;
import org.assay.collection.questionform.QuestionBlock.Clash;
import org.assay.collection.questionform.QuestionNotes;
import org.assay.collection.questionform.Typed;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.WholeAnswer;
import org.assay.engine.questionset.Citation;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.assay.platform.govuk.TaskItem;
import org.jspecify.annotations.Nullable;

/** Makes the pages of an agency's form: as stored, refused, or beside what somebody else saved. */
@Singleton
class FormPages {
  /** What a stopped form still shows. */
  private static final Set<String> WHEN_STOPPED = Set.of(FormKeys.UNSAFE, FormKeys.TOLD);

  private final SafetyConcerns safety;
  private final AnswerForm answers;
  private final FormEvidence evidence;
  private final SentBacks sentBacks;

  FormPages(SafetyConcerns safety, AnswerForm answers, FormEvidence evidence, SentBacks sentBacks) {
    this.safety = safety;
    this.answers = answers;
    this.evidence = evidence;
    this.sentBacks = sentBacks;
  }

  static String base(OpenForm it) {
    return "/audit-forms/" + it.form().id();
  }

  FormPage form(Caller caller, OpenForm it) {
    return new FormPage(
        Navigation.shell(caller, "Form for " + it.subject().reference(), "/audits"),
        base(it),
        "/audits/" + it.audit().id(),
        it.subject().reference(),
        it.organisation().name(),
        it.subject().words(),
        it.form().state().label(),
        it.form().state().tag(),
        England.date(it.audit().timetable().formsDue()),
        concern(it),
        it.form().is(FormState.OPEN) ? sentBacks.words(it.form()) : null,
        it.form().is(FormState.OPEN),
        evidence.of(it).pieces(),
        it.answering().visibleSections().stream().map(section -> part(it, section)).toList());
  }

  private @Nullable String concern(OpenForm it) {
    return safety.open(it.form()).map(c -> "/audit-safety/" + c.concernId()).orElse(null);
  }

  private static TaskItem part(OpenForm it, Section section) {
    var asked = it.answering().visibleQuestions(section);
    var open =
        asked.stream()
            .filter(Question::required)
            .filter(q -> it.answering().state(q.key()) == AnswerState.NOT_YET)
            .count();
    return new TaskItem(
        section.title(),
        base(it) + "/sections/" + section.key(),
        null,
        open == 0 ? "Complete" : open + " to answer",
        open == 0 ? null : "govuk-tag--light-blue",
        false);
  }

  FormCheckPage check(Caller caller, OpenForm it) {
    return new FormCheckPage(
        Navigation.shell(caller, "Check and send", "/audits"),
        base(it),
        it.subject().reference(),
        it.organisation().name(),
        Boxes.links(
            answers.open(it),
            it.edition(),
            Fields.NONE,
            key -> base(it) + "/sections/" + requireNonNull(it.edition().sectionOf(key)).key()),
        it.form().is(FormState.STOPPED));
  }

  FormSectionPage show(Caller caller, OpenForm it, Section section, @Nullable String saved) {
    var hour = saved != null && saved.matches("\\d\\d:\\d\\d") ? saved : null;
    return page(caller, it, section, Typed.NOTHING, List.of(), hour);
  }

  FormSectionPage refused(
      Caller caller, OpenForm it, Section section, Fields typed, List<Finding> findings) {
    var edition = it.edition();
    var held = HeldTexts.of(findings, edition, PostedAnswers.read(edition, typed).answers());
    var errors = HeldTexts.pointed(findings, held);
    return page(
        caller,
        it,
        section,
        Typed.refused(typed, edition, errors, held),
        Boxes.links(errors, edition, typed, key -> ""),
        null);
  }

  /** Both answers are shown; saving again, with the new version, decides. */
  FormSectionPage clashed(
      Caller caller, OpenForm it, Section section, Fields typed, List<Conflict> conflicts) {
    var versions = new HashMap<String, Integer>();
    var clashes = new HashMap<String, Clash>();
    var links = new ArrayList<ErrorLink>();
    for (var conflict : conflicts) {
      var question = requireNonNull(it.edition().question(conflict.question()));
      versions.put(conflict.question(), conflict.version());
      var clash = clash(caller, question, conflict);
      clashes.put(question.key(), clash);
      links.add(
          new ErrorLink(
              clash.heading() + question.ref() + " " + question.text(),
              "#clash-" + question.key()));
    }
    return page(caller, it, section, Typed.clashing(typed, versions, clashes), links, null);
  }

  private static Clash clash(Caller caller, Question question, Conflict conflict) {
    var own = caller.name().equals(conflict.by());
    var by = own || conflict.by() == null ? "" : " (" + conflict.by() + ")";
    return new Clash(
        words(question, conflict.theirs()) + by, words(question, conflict.mine()), own);
  }

  private static String words(Question question, Answer answer) {
    var lines = WholeAnswer.lines(question, answer);
    return lines.isEmpty() ? "nothing" : String.join(". ", lines);
  }

  private FormSectionPage page(
      Caller caller,
      OpenForm it,
      Section section,
      Typed typed,
      List<ErrorLink> errors,
      @Nullable String saved) {
    var fixed = it.form().is(FormState.SENT);
    var files = evidence.of(it);
    return new FormSectionPage(
        Navigation.shell(caller, section.title(), "/audits").refusing(!errors.isEmpty()),
        base(it),
        caller.personId(),
        it.subject().reference(),
        section.key(),
        section.title(),
        section.intro(),
        fixed
            ? List.of()
            : asked(it, section).stream().map(q -> block(it, q, typed, files)).toList(),
        errors,
        saved,
        concern(it),
        next(it, section),
        fixed ? read(it, section) : List.of());
  }

  private static List<Question> asked(OpenForm it, Section section) {
    return it.answering().visibleQuestions(section).stream()
        .filter(q -> !it.form().is(FormState.STOPPED) || WHEN_STOPPED.contains(q.key()))
        .toList();
  }

  private static List<SummaryRow> read(OpenForm it, Section section) {
    return it.answering().visibleQuestions(section).stream()
        .map(q -> SummaryRow.of(q.ref() + " " + q.text(), words(q, it.answering().answer(q.key()))))
        .toList();
  }

  private static QuestionBlock block(
      OpenForm it, Question question, Typed typed, FormEvidence.Of files) {
    return QuestionBlock.of(
        question,
        it.stored(question.key()),
        new QuestionNotes(
            it.answering().shownBecause(question.key()),
            null,
            Citation.of(question, it.edition(), null),
            List.of(),
            files.beside(question)),
        typed);
  }

  private static @Nullable String next(OpenForm it, Section section) {
    var sections = it.answering().visibleSections();
    var at = sections.indexOf(section) + 1;
    return at > 0 && at < sections.size() ? sections.get(at).key() : null;
  }
}
