package org.assay.engine.lint.authortest;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.ActionPlan;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.ItemType.Outcome;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * What a filled answer brings with it: reason, comment, evidence and action, where its option asks
 * for them.
 *
 * @param day of the evidence; actions are due a year later
 */
record SampleDetails(LocalDate day) {
  static final String WORDS = "Written by a test.";

  Answer with(Question question, Value value) {
    return with(question, value, List.of());
  }

  Answer with(Question question, Value value, List<Option> chosen) {
    var evidence = chosen.stream().mapToInt(Option::minEvidence).max().orElse(0);
    return with(
        question,
        value,
        chosen.stream().anyMatch(SampleDetails::wantsReason) ? WORDS : null,
        chosen.stream().anyMatch(Option::commentRequired) ? WORDS : null,
        Math.max(evidence, question.evidence().min()),
        chosen.stream().anyMatch(Option::actionRequired) ? action() : null);
  }

  /** What does not apply is open until somebody says why. */
  private static boolean wantsReason(Option option) {
    return option.reasonRequired() || option.state() == Option.OptionState.NOT_APPLICABLE;
  }

  Answer with(
      Question question,
      Value value,
      @Nullable String reason,
      @Nullable String comment,
      int evidence,
      @Nullable ActionPlan action) {
    return new Answer(value, null, reason, comment, evidence(question, evidence), action, null);
  }

  List<EvidenceItem> evidence(Question question, int n) {
    var kinds = question.evidence().kinds();
    var kind = kinds.isEmpty() ? "other" : kinds.getFirst();
    var item = new EvidenceItem(kind, EvidenceItem.Form.TEXT, WORDS, day);
    return IntStream.range(0, n).mapToObj(i -> item).toList();
  }

  @Nullable String comment(@Nullable Outcome outcome) {
    return outcome != null && outcome.commentRequired() ? WORDS : null;
  }

  @Nullable ActionPlan action(@Nullable Outcome outcome) {
    return outcome != null && outcome.actionRequired() ? action() : null;
  }

  private ActionPlan action() {
    return new ActionPlan(WORDS, "A test", day.plusYears(1), WORDS);
  }
}
