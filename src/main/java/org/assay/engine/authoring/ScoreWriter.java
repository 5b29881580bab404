package org.assay.engine.authoring;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.assay.engine.answering.Finding;
import org.assay.engine.questionset.Edition;
import org.assay.engine.scoring.Scorecard;
import org.assay.engine.scoring.ScorecardWriter;

/**
 * What the score command prints: which edition, the scorecard, and what is wrong with the answers.
 */
final class ScoreWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ScoreWriter() {}

  static String json(Edition edition, Scorecard card, List<Finding> findings) {
    var text = new StringWriter();
    try (var out = ScorecardWriter.generator(text).useDefaultPrettyPrinter()) {
      out.writeStartObject();
      questionSet(out, edition);
      ScorecardWriter.fields(out, card);
      errors(out, findings);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void questionSet(JsonGenerator out, Edition edition) throws IOException {
    out.writeObjectFieldStart("questionSet");
    out.writeStringField("id", edition.set().id());
    out.writeStringField("version", edition.set().version());
    out.writeStringField("sha256", edition.set().sha256());
    out.writeEndObject();
  }

  private static void errors(JsonGenerator out, List<Finding> findings) throws IOException {
    out.writeArrayFieldStart("errors");
    for (var finding : findings) {
      out.writeStartObject();
      out.writeStringField("code", finding.code());
      out.writeStringField("pointer", finding.pointer());
      out.writeStringField("question", finding.question());
      out.writeStringField("section", finding.section());
      out.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
      out.writeStringField("message", finding.message());
      out.writeFieldName("args");
      JSON.writeTree(out, JSON.valueToTree(finding.args()));
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
