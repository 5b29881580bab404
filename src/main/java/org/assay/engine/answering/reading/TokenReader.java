package org.assay.engine.answering.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Finding.Severity;
import org.assay.engine.answering.Findings;
import org.assay.engine.answering.Iso;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * Single JSON values of the kind that is wanted; anything else is reported at its place, and passed
 * over.
 */
final class TokenReader {
  private final JsonParser in;
  private final Findings findings;

  TokenReader(JsonParser in, Findings findings) {
    this.in = in;
    this.findings = findings;
  }

  /** Reports the current value and passes over it. */
  void wrong(Question question, String message) throws IOException {
    report("answer/type", question, message, Map.of());
    in.skipChildren();
  }

  void unknown(Question question, String name, List<String> known) throws IOException {
    var near = findings.nearest(name, known);
    report(
        "answer/type",
        question,
        "there is no property “%s” here.%s"
            .formatted(Findings.shortened(name), Findings.meant(near)),
        Map.of());
    in.skipChildren();
  }

  private void report(String code, Question question, String message, Map<String, Object> args) {
    findings.at(
        code,
        question,
        in.getParsingContext().pathAsPointer().toString(),
        Severity.ERROR,
        message,
        args);
  }

  @Nullable String text(Question question, String expected) throws IOException {
    if (in.hasToken(JsonToken.VALUE_STRING)) {
      return in.getText();
    }
    wrong(question, expected);
    return null;
  }

  @Nullable BigDecimal number(Question question, String expected) throws IOException {
    if (in.hasToken(JsonToken.VALUE_NUMBER_INT)
        && in.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return BigDecimal.valueOf(in.getLongValue());
    }
    if (in.currentToken().isNumeric() && !in.isNaN()) {
      return in.getDecimalValue();
    }
    wrong(question, expected);
    return null;
  }

  /** true and false, and the words for them. */
  @Nullable Boolean flag(Question question, String expected) throws IOException {
    if (in.currentToken().isBoolean()) {
      return in.getBooleanValue();
    }
    if (in.hasToken(JsonToken.VALUE_STRING)
        && (in.getText().equals("yes") || in.getText().equals("no"))) {
      return in.getText().equals("yes");
    }
    wrong(question, expected);
    return null;
  }

  @Nullable LocalDate day(Question question) throws IOException {
    var expected = "give a day, written as 2026-09-30.";
    var text = text(question, expected);
    var day = text == null ? null : Iso.day(text);
    if (text != null && day == null) {
      wrong(question, expected);
    }
    return day;
  }

  /** As given, with what is there twice; null when any of it is not text. */
  @Nullable List<String> texts(Question question, String expected) throws IOException {
    if (!in.hasToken(JsonToken.START_ARRAY)) {
      wrong(question, expected);
      return null;
    }
    var texts = new ArrayList<String>();
    boolean whole = true;
    while (in.nextToken() != JsonToken.END_ARRAY) {
      var text = text(question, expected);
      whole &= text != null;
      if (text != null) {
        texts.add(text);
      }
    }
    return whole ? List.copyOf(texts) : null;
  }
}
