package org.assay.engine.answering;

import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Answer.ImpactClaim;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * Whether a claim of impact brings what its level promises. Level 1 needs the claim itself; 2 needs
 * who benefited; 3 needs a source; 4, an outcome that somebody else has corroborated, needs a
 * source outside those who make the claim: external, or an observation by another.
 */
final class ImpactCheck {
  private static final List<String> CORROBORATING = List.of("external", "observation");

  private final Findings findings;

  ImpactCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Question question, @Nullable ImpactClaim impact) {
    if (impact == null) {
      return;
    }
    if (impact.level() == null) {
      if (!AnswerStates.blank(impact.claim())) {
        findings.error(
            "answer/impact",
            question,
            "/impact/level",
            "choose the level that the claim reaches, 0 to 4.");
      }
      return;
    }
    levels(question, impact, impact.level());
  }

  /** What each level takes is needed on those above it too. */
  private void levels(Question question, ImpactClaim impact, int level) {
    need(
        level >= 1 && AnswerStates.blank(impact.claim()),
        question,
        "claim",
        level,
        "say what was done or what changed");
    need(
        level >= 2 && AnswerStates.blank(impact.who()),
        question,
        "who",
        level,
        "say who benefited");
    need(
        level >= 3 && impact.sources().isEmpty(),
        question,
        "sources",
        level,
        "name a source that shows it");
    need(
        level >= 4
            && !impact.sources().isEmpty()
            && impact.sources().stream().noneMatch(CORROBORATING::contains),
        question,
        "sources",
        level,
        "name a source outside your organisation: external, or an observation by somebody else");
  }

  private void need(boolean missing, Question question, String part, int level, String remedy) {
    if (missing) {
      findings.error(
          "answer/impact",
          question,
          "/impact/" + part,
          "level %d: %s, or choose a lower level.".formatted(level, remedy),
          Map.of("level", level));
    }
  }
}
