package org.assay.collection.returnsapi;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.assay.assurance.moderation.ModerationResults;
import org.assay.assurance.moderation.ModerationResults.Final;
import org.assay.assurance.moderation.ModerationResults.Line;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.scoring.ScorecardWriter;

/** Writes a return's scorecard, with what moderation found beside it once that is final. */
@Singleton
class ModeratedScorecards {
  private final ModerationResults moderation;

  ModeratedScorecards(ModerationResults moderation) {
    this.moderation = moderation;
  }

  String json(ReturnView view) {
    var found = moderation.finalOf(view.agencyReturn().partnershipId(), view.agencyReturn().id());
    var text = new StringWriter();
    try (var out = ScorecardWriter.generator(text)) {
      out.writeStartObject();
      ScorecardWriter.fields(out, view.scorecard());
      if (found.isPresent()) moderated(out, found.get());
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void moderated(JsonGenerator out, Final it) throws IOException {
    out.writeObjectFieldStart("moderated");
    out.writeStringField("finalAt", it.at().toString());
    out.writeNumberField("submission", it.submission());
    scores(out, it.whole());
    out.writeArrayFieldStart("sections");
    for (var standard : it.standards()) {
      out.writeStartObject();
      out.writeStringField("key", standard.standard());
      scores(out, standard);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void scores(JsonGenerator out, Line it) throws IOException {
    out.writeFieldName("claimed");
    out.writeNumber(it.claimed());
    out.writeFieldName("moderated");
    out.writeNumber(it.moderated());
    out.writeNumberField("marked", it.marked());
  }
}
