package org.assay.engine.scoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.AnswersWriter;
import org.assay.engine.scoring.Scorecard.Compliance;
import org.assay.engine.scoring.Scorecard.Impact;
import org.assay.engine.scoring.Scorecard.QuestionScore;
import org.assay.engine.scoring.Scorecard.SectionScore;
import org.assay.engine.scoring.Scorecard.Tally;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard as JSON, the same for the command line, the API and the store. Ratios are numbers
 * without exponent, exact where they end within 34 digits; what is excluded is null.
 */
public final class ScorecardWriter {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private ScorecardWriter() {}

  /** For a document that holds more than the scorecard: see {@link #fields}. */
  public static JsonGenerator generator(Writer to) throws IOException {
    return JSON.createGenerator(to);
  }

  public static String json(Scorecard card) {
    var text = new StringWriter();
    try (var out = generator(text)) {
      out.writeStartObject();
      fields(out, card);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes the scorecard's fields into the object that is open. */
  public static void fields(JsonGenerator out, Scorecard card) throws IOException {
    compliance(out, card.compliance());
    impact(out, card.impact());
    sections(out, card.sections());
    questions(out, card.questions());
    strings(out, "mustBreaches", card.mustBreaches());
    strings(out, "actionsRequired", card.actionsRequired());
    strings(out, "supportRequested", card.supportRequested());
  }

  private static void compliance(JsonGenerator out, Compliance compliance) throws IOException {
    out.writeObjectFieldStart("compliance");
    number(out, "ratio", compliance.ratio());
    text(out, "percent", compliance.percent());
    text(out, "band", compliance.band());
    strings(out, "cappedBy", compliance.cappedBy());
    strings(out, "withheldBy", compliance.withheldBy());
    standing(out, compliance.counts(), compliance.coverage());
    out.writeEndObject();
  }

  private static void impact(JsonGenerator out, Impact impact) throws IOException {
    out.writeObjectFieldStart("impact");
    number(out, "mean", impact.mean());
    out.writeObjectFieldStart("levels");
    for (var level : impact.levels().entrySet()) {
      out.writeNumberField(String.valueOf(level.getKey()), level.getValue());
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void sections(JsonGenerator out, List<SectionScore> sections) throws IOException {
    out.writeArrayFieldStart("sections");
    for (var section : sections) {
      out.writeStartObject();
      out.writeStringField("key", section.key());
      number(out, "ratio", section.ratio());
      text(out, "percent", section.percent());
      standing(out, section.counts(), section.coverage());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void standing(JsonGenerator out, Tally counts, BigDecimal coverage)
      throws IOException {
    out.writeNumberField("answered", counts.answered());
    out.writeNumberField("notApplicable", counts.notApplicable());
    out.writeNumberField("unanswered", counts.unanswered());
    out.writeNumberField("notAsked", counts.notAsked());
    number(out, "notApplicableShare", counts.notApplicableShare());
    number(out, "coverage", coverage);
  }

  private static void questions(JsonGenerator out, Map<String, QuestionScore> questions)
      throws IOException {
    out.writeObjectFieldStart("questions");
    for (var question : questions.entrySet()) {
      out.writeObjectFieldStart(question.getKey());
      out.writeStringField("state", AnswersWriter.state(question.getValue().state()));
      number(out, "value", question.getValue().value());
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private static void number(JsonGenerator out, String name, @Nullable BigDecimal number)
      throws IOException {
    out.writeFieldName(name);
    out.writeNumber(number); // null writes null
  }

  private static void text(JsonGenerator out, String name, @Nullable String text)
      throws IOException {
    out.writeStringField(name, text); // null writes null
  }

  private static void strings(JsonGenerator out, String name, List<String> strings)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (var string : strings) {
      out.writeString(string);
    }
    out.writeEndArray();
  }
}
