package org.assay.collection.answersheet;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.Finding.Severity;
import org.assay.engine.answering.FreeTexts;
import org.assay.engine.guard.Guard;
import org.assay.engine.guard.Kind;
import org.assay.engine.guard.Sighting;
import org.assay.engine.guard.Writing;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.text.UnseenCharacters;
import org.jspecify.annotations.Nullable;

/**
 * Holds back what may identify a child until its writer takes it out, or says why it identifies
 * nobody. What stands in the stored answer already is not asked about again.
 */
final class GuardedAnswers {
  static final int SHORTEST_REASON = 10;
  static final int LONGEST_REASON = 500;

  private final AnswerChangeSet changes;
  private final Writing writing;
  private final GuardPolicy policy;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Confirmed> confirmed = new ArrayList<>();

  private GuardedAnswers(AnswerChangeSet changes, LocalDate day, GuardPolicy policy) {
    this.changes = changes;
    this.policy = policy;
    this.writing = new Writing(Set.of(), day);
  }

  /**
   * @param findings one for each text held back
   * @param confirmed what may be stored and is to be logged
   */
  record Verdict(List<Finding> findings, List<Confirmed> confirmed) {}

  /**
   * @param field its place in the answer, for instance {@code action/what}
   */
  record Confirmed(String question, String field, Kind kind, String reason) {}

  static Verdict check(AnswerChangeSet changes, LocalDate day, GuardPolicy policy) {
    var guard = new GuardedAnswers(changes, day, policy);
    changes.real().forEach(guard::look);
    return new Verdict(guard.findings, guard.confirmed);
  }

  private void look(AnswerChange change) {
    var question = changes.questions().edition().question(change.question());
    if (question == null) return;
    FreeTexts.of(question, change.answer())
        .forEach(
            (field, text) -> {
              var seen = seen(change.answer(), field, text);
              if (seen.isEmpty()) return;
              var known = known(question, changes.before(change));
              var fresh = seen.stream().filter(s -> !known.contains(words(text, s))).toList();
              if (!fresh.isEmpty()) judge(change, field, fresh);
            });
  }

  /** The words that were stored, and so confirmed before. */
  private Set<String> known(Question question, Answer before) {
    var known = new HashSet<String>();
    FreeTexts.of(question, before)
        .forEach(
            (field, text) -> seen(before, field, text).forEach(it -> known.add(words(text, it))));
    return known;
  }

  private List<Sighting> seen(Answer answer, String field, String text) {
    return FreeTexts.isFileName(answer, field)
        ? Guard.checkFileName(text, writing)
        : Guard.check(text, writing);
  }

  private static String words(String text, Sighting sighting) {
    return text.substring(sighting.start(), sighting.end());
  }

  private void judge(AnswerChange change, String field, List<Sighting> seen) {
    var reason = policy == GuardPolicy.CONFIRMABLE ? change.confirmed().get(field) : null;
    if (reason == null) {
      findings.add(finding(change, field, seen, "answer/identifier", field, held(seen)));
      return;
    }
    var fault = fault(reason.strip());
    if (fault != null) {
      findings.add(
          finding(change, field, seen, "answer/confirmation", "confirmed/" + field, fault));
      return;
    }
    seen.stream()
        .map(Sighting::kind)
        .distinct()
        .map(kind -> new Confirmed(change.question(), field, kind, reason.strip()))
        .forEach(confirmed::add);
  }

  private @Nullable String fault(String reason) {
    if (reason.length() < SHORTEST_REASON || BlankText.is(reason)) {
      return "Say how you know that it identifies no child, in at least "
          + SHORTEST_REASON
          + " characters.";
    }
    if (reason.length() > LONGEST_REASON) {
      return "Say it in at most " + LONGEST_REASON + " characters.";
    }
    var unseen = UnseenCharacters.fault(reason).orElse(null);
    if (unseen != null) return unseen + ".";
    return Guard.check(reason, writing).isEmpty()
        ? null
        : "Say how you know without repeating the name, date or number itself.";
  }

  /** Names no word of the text, so that it can be logged. */
  private String held(List<Sighting> seen) {
    var what =
        seen.stream()
            .map(s -> s.kind().label() + " at character " + (s.start() + 1))
            .collect(joining(", "));
    if (policy == GuardPolicy.REMOVE_ONLY) {
      return "This may identify a child: %s. Take it out. It cannot be kept here.".formatted(what);
    }
    return "This may identify a child: %s. %s Or confirm that it identifies no child, and say why."
        .formatted(what, seen.getFirst().advice());
  }

  private Finding finding(
      AnswerChange change,
      String field,
      List<Sighting> seen,
      String code,
      String place,
      String message) {
    var section = changes.questions().edition().sectionOf(change.question());
    return new Finding(
        code,
        "/answers/" + change.question() + "/" + place,
        change.question(),
        Objects.requireNonNull(section).key(),
        Severity.ERROR,
        message,
        args(field, seen));
  }

  private Map<String, Object> args(String field, List<Sighting> seen) {
    var found = seen.stream().map(GuardedAnswers::place).toList();
    return policy == GuardPolicy.REMOVE_ONLY
        ? Map.of("field", field, "found", found, "removeOnly", true)
        : Map.of("field", field, "found", found);
  }

  private static Map<String, Object> place(Sighting sighting) {
    return Map.of("kind", sighting.kind().code(), "start", sighting.start(), "end", sighting.end());
  }
}
