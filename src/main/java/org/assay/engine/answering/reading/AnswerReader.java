package org.assay.engine.answering.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.BesideWordsCheck;
import org.assay.engine.answering.Finding.Severity;
import org.assay.engine.answering.Findings;
import org.assay.engine.answering.PartsCheck;
import org.assay.engine.answering.TypeCheck;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** Reads the answers of a document, one after another, from a stream of JSON. */
final class AnswerReader {
  private static final List<String> FIELDS =
      List.of("value", "reason", "comment", "words", "evidence", "action", "impact", "state");
  private static final List<String> STATES =
      List.of("answered", "notApplicable", "unknown", "notAsked", "notYet");

  private final JsonParser in;
  private final Edition edition;
  private final Findings findings;
  private final Map<String, Answer> answers;
  private final TypeCheck types;
  private final PartsCheck parts;
  private final BesideWordsCheck beside;
  private final ValueReader values;
  private final DetailReader details;

  private @Nullable Value value;
  private @Nullable AnswerState stated;
  private @Nullable String reason;
  private @Nullable String comment;
  private Map<String, String> words = Map.of();
  private List<Answer.EvidenceItem> evidence = List.of();
  private Answer.@Nullable ActionPlan action;
  private Answer.@Nullable ImpactClaim impact;

  AnswerReader(JsonParser in, Edition edition, Findings findings, Map<String, Answer> answers) {
    this.in = in;
    this.edition = edition;
    this.findings = findings;
    this.answers = answers;
    types = new TypeCheck(findings);
    parts = new PartsCheck(findings, types);
    beside = new BesideWordsCheck(findings, types);
    var tokens = new TokenReader(in, findings);
    values = new ValueReader(in, tokens);
    details = new DetailReader(in, tokens);
  }

  void answers() throws IOException {
    if (!in.hasToken(JsonToken.START_OBJECT)) {
      findings.plain(
          "answer/type",
          pointer(),
          Severity.ERROR,
          "“answers” must be an object with the answers by question key.");
      in.skipChildren();
      return;
    }
    while (in.nextToken() != JsonToken.END_OBJECT) {
      var key = in.currentName();
      in.nextToken();
      var question = edition.question(key);
      if (question == null) {
        findings.unknownQuestion(key);
        in.skipChildren();
      } else {
        answers.put(question.key(), answer(question)); // the very text that is asked for later
      }
    }
  }

  private Answer answer(Question question) throws IOException {
    if (!in.hasToken(JsonToken.START_OBJECT)) {
      findings.at(
          "answer/type",
          question,
          pointer(),
          Severity.ERROR,
          "give an object with “value” and what goes with it.",
          Map.of());
      in.skipChildren();
      return Answer.EMPTY;
    }
    clear();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      var field = in.currentName();
      if (in.nextToken() != JsonToken.VALUE_NULL) {
        field(question, field);
      }
    }
    return checked(question);
  }

  private void clear() {
    value = null;
    stated = null;
    reason = null;
    comment = null;
    words = Map.of();
    evidence = List.of();
    action = null;
    impact = null;
  }

  private void field(Question question, String field) throws IOException {
    switch (field) {
      case "value" -> {
        if (question.type() instanceof ItemType.ImpactItem) {
          impact = details.impact(question);
        } else {
          value = values.read(question);
        }
      }
      case "reason" -> reason = details.text(question);
      case "comment" -> comment = details.text(question);
      case "words" -> words = details.words(question);
      case "evidence" -> evidence = details.evidence(question);
      case "action" -> action = details.action(question);
      case "impact" -> impact = details.impact(question);
      case "state" -> stated = state(question);
      default -> details.unknown(question, field, FIELDS);
    }
  }

  /** Leaves out what is wrong, so that nothing wrong is stored or scored. */
  private Answer checked(Question question) {
    int found = findings.count();
    if (value != null) {
      types.value(question, value);
      value = found == findings.count() ? value.once() : null;
    }
    found = findings.count();
    parts.evidence(question, evidence);
    evidence = found == findings.count() ? DetailReader.readable(evidence) : List.of();
    reason = parts.fitting(question, "/reason", reason, TypeCheck.LONGEST_TEXT);
    comment = parts.fitting(question, "/comment", comment, TypeCheck.LONGEST_TEXT);
    action = action == null ? null : parts.action(question, action);
    found = findings.count();
    beside.types(question, words);
    words = found == findings.count() ? words : Map.of();
    found = findings.count();
    if (impact != null) {
      parts.impact(question, impact);
      impact = found == findings.count() ? impact.once() : null;
    }
    found = findings.count();
    if (stated != null) {
      parts.stated(question, stated);
      stated = found == findings.count() ? stated : null;
    }
    return new Answer(value, stated, reason, comment, evidence, action, impact, words);
  }

  /** Being answered or not asked follows from the rest, so saying so says nothing. */
  private @Nullable AnswerState state(Question question) throws IOException {
    var given = details.text(question);
    return switch (given) {
      case null -> null;
      case "notApplicable" -> AnswerState.NOT_APPLICABLE;
      case "unknown" -> AnswerState.UNKNOWN;
      case "notYet" -> AnswerState.NOT_YET;
      case "answered", "notAsked" -> null;
      default -> {
        findings.notListed("answer/option", question, "/state", given, STATES);
        yield null;
      }
    };
  }

  private String pointer() {
    return in.getParsingContext().pathAsPointer().toString();
  }
}
