package org.assay.collection.answersheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.Finding.Severity;
import org.assay.engine.questionset.Question;
import org.assay.platform.England;

/**
 * Answers about to be saved, beside what is stored of them and of the questions that decide what is
 * asked.
 *
 * @param stored answers by question, with their versions
 */
public record AnswerChangeSet(
    SheetQuestions questions, List<AnswerChange> changes, Map<String, Stored> stored) {

  public record Stored(Answer answer, int version) {
    static final Stored NOTHING = new Stored(Answer.EMPTY, 0);
  }

  /** What must be read before answers to these questions can be saved. */
  public static Set<String> needed(SheetQuestions questions, List<AnswerChange> changes) {
    var keys = new TreeSet<>(questions.edition().controllers());
    changes.forEach(change -> keys.add(change.question()));
    return keys;
  }

  /**
   * Those that differ from what is stored; saying the same again is no change, whatever version it
   * was said to.
   */
  public List<AnswerChange> real() {
    return changes.stream()
        .filter(change -> !change.answer().equals(stored(change).answer()))
        .toList();
  }

  public List<AnswerChange> stale() {
    return real().stream().filter(change -> change.version() != stored(change).version()).toList();
  }

  public List<Finding> faults(HiddenAnswerPolicy hidden) {
    var after = after();
    var found = new ArrayList<>(AnswerCheck.draft(after));
    if (hidden == HiddenAnswerPolicy.REFUSE) {
      real().stream()
          .filter(change -> asked(change) && !after.visible(change.question()))
          .map(this::notAsked)
          .forEach(found::add);
    }
    var sent = changes.stream().map(AnswerChange::question).collect(Collectors.toSet());
    return found.stream()
        .filter(
            it ->
                it.severity() == Severity.ERROR
                    && (it.question() == null || sent.contains(it.question())))
        .toList();
  }

  /** What may identify a child, and whose writer has not said why it does not. */
  public List<Finding> heldBack(Instant at, GuardPolicy policy) {
    return GuardedAnswers.check(this, England.day(at), policy).findings();
  }

  /** The question that a change answers; the edition has it. */
  public Question question(AnswerChange change) {
    return Objects.requireNonNull(questions.edition().question(change.question()));
  }

  Answer before(AnswerChange change) {
    return stored(change).answer();
  }

  public int nextVersion(AnswerChange change) {
    return stored(change).version() + 1;
  }

  /** The version of every answer that was sent, once those that differ are stored. */
  public Map<String, Integer> versions() {
    var versions = new LinkedHashMap<String, Integer>();
    changes.forEach(change -> versions.put(change.question(), stored(change).version()));
    real().forEach(change -> versions.put(change.question(), nextVersion(change)));
    return versions;
  }

  /** By question, code of the proposal that an answer was taken from. */
  public Map<String, String> sources() {
    var sources = new HashMap<String, String>();
    for (var change : changes) {
      if (change.from() != null) {
        sources.put(change.question(), change.from());
      }
    }
    return sources;
  }

  /** By the edition at all; a key that it does not know is another fault. */
  private boolean asked(AnswerChange change) {
    return questions.edition().indexOf(change.question()) >= 0;
  }

  public Stored stored(AnswerChange change) {
    return stored.getOrDefault(change.question(), Stored.NOTHING);
  }

  public Answering after() {
    var answers = new HashMap<String, Answer>();
    stored.forEach((key, it) -> answers.put(key, it.answer()));
    changes.forEach(change -> answers.put(change.question(), change.answer()));
    return Answering.of(questions.edition(), questions.profile(), answers);
  }

  /** Files that were not behind the answer before, and that this person may not put there. */
  List<Finding> foreignFiles(UnaryOperator<Set<Long>> foreign) {
    var found = new ArrayList<Finding>();
    for (var change : real()) {
      var fresh = new TreeSet<>(change.answer().files());
      fresh.removeAll(before(change).files());
      // What a proposal brings along was chosen by the service and not by the form.
      if (change.from() == null && !fresh.isEmpty() && !foreign.apply(fresh).isEmpty()) {
        found.add(
            finding(
                change,
                "answer/file",
                "/answers/" + change.question() + "/evidence",
                "Attach the file again: it is not among the files of this return."));
      }
    }
    return found;
  }

  private Finding notAsked(AnswerChange change) {
    return finding(
        change,
        "answer/hidden",
        "/answers/" + change.question(),
        "This question is not asked of you now. Leave it out, or change the answer that hides it.");
  }

  private Finding finding(AnswerChange change, String code, String pointer, String message) {
    var section = questions.edition().sectionOf(change.question());
    return new Finding(
        code,
        pointer,
        change.question(),
        section == null ? null : section.key(),
        Severity.ERROR,
        message,
        Map.of());
  }
}
