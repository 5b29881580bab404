package org.assay.answering;

import java.util.List;
import java.util.Set;
import org.assay.answering.Answer.EvidenceItem;
import org.assay.answering.Answer.ImpactClaim;
import org.assay.questionset.EvidenceKinds;
import org.assay.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * Whether what stands beside a value is well formed: evidence, words, action, impact and a stated
 * state.
 */
final class PartsCheck {
  static final List<String> SOURCES =
      List.of("data", "child-voice", "parent-voice", "staff", "observation", "external");
  private static final Set<String> KINDS = Set.copyOf(EvidenceKinds.ALL);
  private static final int MOST_EVIDENCE = 50;

  private final Findings findings;
  private final TypeCheck types;

  PartsCheck(Findings findings, TypeCheck types) {
    this.findings = findings;
    this.types = types;
  }

  void evidence(Question question, List<EvidenceItem> evidence) {
    if (evidence.size() > MOST_EVIDENCE) {
      findings.error(
          "answer/evidence",
          question,
          "/evidence",
          "give at most " + MOST_EVIDENCE + " pieces of evidence.");
    }
    for (int i = 0; i < evidence.size(); i++) {
      evidence(question, i, evidence.get(i));
    }
  }

  private void evidence(Question question, int index, EvidenceItem item) {
    if (item.kind() != null && !KINDS.contains(item.kind())) {
      findings.notListed(
          "answer/evidence", question, at(index) + "/kind", item.kind(), EvidenceKinds.ALL);
    }
    if (item.text().isBlank()) {
      var message = "say what this piece of evidence is.";
      findings.error("answer/evidence", question, at(index), message);
    }
    if (item.form() == EvidenceItem.Form.LINK && !isWebAddress(item.text())) {
      var message = "a link must start with https:// or http://.";
      findings.error("answer/evidence", question, at(index) + "/link", message);
    }
    if (item.text().length() > TypeCheck.LONGEST_TEXT) {
      types.length(question, at(index), item.text());
    }
  }

  private static String at(int index) {
    return "/evidence/" + index;
  }

  /** Anything else, such as javascript:, would run when somebody follows it. */
  private static boolean isWebAddress(String text) {
    return text.regionMatches(true, 0, "https://", 0, 8)
        || text.regionMatches(true, 0, "http://", 0, 7);
  }

  void words(Question question, @Nullable String reason, @Nullable String comment) {
    if (reason != null) {
      types.length(question, "/reason", reason);
    }
    if (comment != null) {
      types.length(question, "/comment", comment);
    }
  }

  void impact(Question question, ImpactClaim impact) {
    if (impact.level() != null && (impact.level() < 0 || impact.level() > 4)) {
      findings.error("answer/type", question, "/impact/level", "give a level from 0 to 4.");
    }
    for (int i = 0; i < impact.sources().size(); i++) {
      if (!SOURCES.contains(impact.sources().get(i))) {
        findings.notListed(
            "answer/option", question, "/impact/sources/" + i, impact.sources().get(i), SOURCES);
      }
    }
  }

  void stated(Question question, AnswerState state) {
    boolean sets = state == AnswerState.NOT_APPLICABLE || state == AnswerState.UNKNOWN;
    if (sets && !AnswerStates.stateable(question)) {
      findings.error(
          "answer/option",
          question,
          "/state",
          "this question cannot be set aside; choose one of its answers.");
    }
  }
}
