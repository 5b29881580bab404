package org.assay.engine.answering;

import java.util.List;
import java.util.Set;
import org.assay.engine.answering.Answer.ActionPlan;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.Answer.ImpactClaim;
import org.assay.engine.questionset.EvidenceKinds;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is given with a value is well formed: evidence, words, action, impact and a stated
 * state.
 */
public final class PartsCheck {
  private static final Set<String> KINDS = Set.copyOf(EvidenceKinds.ALL);
  private static final int MOST_EVIDENCE = 50;

  private final Findings findings;
  private final TypeCheck types;

  public PartsCheck(Findings findings, TypeCheck types) {
    this.findings = findings;
    this.types = types;
  }

  public void evidence(Question question, List<EvidenceItem> evidence) {
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
    if (AnswerStates.blank(item.text())) {
      var message = "say what this piece of evidence is.";
      findings.error("answer/evidence", question, at(index), message);
    }
    if (item.form() == EvidenceItem.Form.LINK && !isWebAddress(item.text())) {
      var message = "a link must start with https:// or http://.";
      findings.error("answer/evidence", question, at(index) + "/link", message);
    }
    if (item.text().length() > longest(item.form())) {
      types.length(question, at(index), item.text(), longest(item.form()));
    }
  }

  private static int longest(EvidenceItem.Form form) {
    return switch (form) {
      case TEXT -> TypeCheck.LONGEST_TEXT;
      case LINK -> TypeCheck.LONGEST_LINK;
      case FILE -> TypeCheck.LONGEST_LINE;
    };
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
    fitting(question, "/reason", reason, TypeCheck.LONGEST_TEXT);
    fitting(question, "/comment", comment, TypeCheck.LONGEST_TEXT);
  }

  /** With the parts that are not too long. */
  public ActionPlan action(Question question, ActionPlan action) {
    return new ActionPlan(
        fitting(question, "/action/what", action.what(), TypeCheck.LONGEST_TEXT),
        fitting(question, "/action/lead", action.lead(), TypeCheck.LONGEST_LINE),
        action.due(),
        fitting(question, "/action/measure", action.measure(), TypeCheck.LONGEST_TEXT));
  }

  /** Null when the text is too long, which has then been said. */
  @Nullable
  public String fitting(Question question, String below, @Nullable String text, int longest) {
    if (text == null || text.length() <= longest) {
      return text;
    }
    types.length(question, below, text, longest);
    return null;
  }

  public void impact(Question question, ImpactClaim impact) {
    fitting(question, "/impact/claim", impact.claim(), TypeCheck.LONGEST_TEXT);
    fitting(question, "/impact/who", impact.who(), TypeCheck.LONGEST_TEXT);
    if (impact.level() != null && (impact.level() < 0 || impact.level() > 4)) {
      findings.error("answer/type", question, "/impact/level", "give a level from 0 to 4.");
    }
    for (int i = 0; i < impact.sources().size(); i++) {
      if (!ImpactSource.CODES.contains(impact.sources().get(i))) {
        findings.notListed(
            "answer/option",
            question,
            "/impact/sources/" + i,
            impact.sources().get(i),
            ImpactSource.CODES);
      }
    }
  }

  public void stated(Question question, AnswerState state) {
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
