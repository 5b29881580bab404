package org.assay.engine.questionset.reading;

import static org.assay.engine.questionset.reading.FieldReader.constant;
import static org.assay.engine.questionset.reading.FieldReader.flag;
import static org.assay.engine.questionset.reading.FieldReader.list;
import static org.assay.engine.questionset.reading.FieldReader.map;
import static org.assay.engine.questionset.reading.FieldReader.plainObject;
import static org.assay.engine.questionset.reading.FieldReader.text;
import static org.assay.engine.questionset.reading.FieldReader.textOrNull;
import static org.assay.engine.questionset.reading.FieldReader.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.engine.questionset.AuthorTest;
import org.assay.engine.questionset.Combine;
import org.assay.engine.questionset.Crosswalk;
import org.assay.engine.questionset.Fact;
import org.assay.engine.questionset.FormKind;
import org.assay.engine.questionset.Lineage;
import org.assay.engine.questionset.Lineage.Change;
import org.assay.engine.questionset.QuestionSet;
import org.assay.engine.questionset.Scale;
import org.assay.engine.questionset.Scoring;
import org.assay.engine.questionset.Scoring.Band;
import org.assay.engine.questionset.Scoring.Unanswered;
import org.assay.engine.questionset.Statute;
import org.assay.engine.questionset.Tag;
import org.jspecify.annotations.Nullable;

/** Makes the model of a document that has passed its schema, with every default filled in. */
final class ModelReader {
  private final JsonNode doc;
  private final String sha256;
  private final Map<String, Scale> scales;

  /**
   * @param document with the names of one area in its words
   * @param sha256 of the document as it was written
   */
  ModelReader(JsonNode document, String sha256) {
    doc = document;
    this.sha256 = sha256;
    scales = map(doc.path("scales"), ModelReader::scale);
  }

  QuestionSet set() {
    var questions = new QuestionReader(scales, doc.has("scoring"));
    return new QuestionSet(
        text(doc, "id"),
        text(doc, "version"),
        text(doc, "title"),
        textOrNull(doc, "description"),
        FormKind.valueOf(text(doc, "kind")),
        doc.path("language").asText("en-GB"),
        text(doc, "guidanceEdition"),
        LocalDate.parse(text(doc, "effectiveFrom")),
        FieldReader.dayOrNull(doc, "effectiveTo"),
        FieldReader.audience(doc.path("audience")),
        list(doc.path("statutes"), ModelReader::statute),
        list(doc.path("priorities"), ModelReader::tag),
        list(doc.path("themes"), ModelReader::tag),
        list(doc.path("crosswalks"), ModelReader::crosswalk),
        LocalNames.of(doc),
        map(doc.path("profile"), ModelReader::fact),
        scales,
        map(doc.path("conditions"), (name, condition) -> ConditionReader.read(condition)),
        list(doc.path("sections"), questions::section),
        doc.has("scoring") ? scoring(doc.path("scoring")) : Scoring.NONE,
        lineage(doc.path("lineage")),
        list(doc.path("tests"), ModelReader::test),
        sha256);
  }

  private static Scale scale(String key, JsonNode s) {
    return new Scale(key, textOrNull(s, "title"), list(s.path("options"), ItemTypeReader::option));
  }

  private static Statute statute(JsonNode s) {
    return new Statute(
        text(s, "key"),
        text(s, "title"),
        textOrNull(s, "provision"),
        textOrNull(s, "url"),
        textOrNull(s, "earlier"),
        flag(s, "verify", false));
  }

  /** A bare key is titled by its words: {@code right-support} reads "Right support". */
  private static Tag tag(JsonNode t) {
    if (t.isObject()) {
      return new Tag(text(t, "key"), text(t, "title"));
    }
    var words = t.asText().replace('-', ' ');
    return new Tag(t.asText(), Character.toUpperCase(words.charAt(0)) + words.substring(1));
  }

  private static Crosswalk crosswalk(JsonNode c) {
    return new Crosswalk(
        text(c, "key"),
        text(c, "title"),
        list(c.path("headings"), ModelReader::tag),
        c.has("audience") ? FieldReader.audience(c.path("audience")) : null);
  }

  private static Fact fact(String name, JsonNode f) {
    return new Fact(
        name,
        constant(Fact.Type.class, text(f, "type")),
        textOrNull(f, "label"),
        list(f.path("options"), o -> o.isObject() ? text(o, "code") : o.asText()),
        optionLabels(f.path("options")));
  }

  private static Map<String, String> optionLabels(JsonNode options) {
    var labels = new LinkedHashMap<String, String>();
    options.forEach(
        o -> {
          if (o.isObject()) {
            labels.putIfAbsent(text(o, "code"), text(o, "label"));
          }
        });
    return Collections.unmodifiableMap(labels);
  }

  private static Scoring scoring(JsonNode s) {
    var unanswered = s.path("unanswered");
    var rounding = s.path("rounding");
    return new Scoring(
        constant(Combine.class, text(s, "section")),
        constant(Combine.class, text(s, "set")),
        ItemTypeReader.outcomes(s.path("tally")),
        constant(Unanswered.class, unanswered.path("draft").asText("exclude")),
        constant(Unanswered.class, unanswered.path("final").asText("zero")),
        FieldReader.number(s, "minCoverage", BigDecimal.ZERO),
        bands(s.path("bands")),
        RoundingMode.valueOf(rounding.path("mode").asText("HALF_UP")),
        rounding.path("digits").asInt(0));
  }

  private static List<Band> bands(JsonNode bands) {
    var list =
        new ArrayList<>(
            list(
                bands,
                b ->
                    new Band(
                        text(b, "code"), textOrNull(b, "label"), b.get("from").decimalValue())));
    list.sort(Comparator.comparing(Band::from).reversed());
    return List.copyOf(list);
  }

  private static @Nullable Lineage lineage(JsonNode l) {
    if (!l.isObject()) {
      return null;
    }
    var from = l.path("from");
    return new Lineage(
        text(from, "id"), text(from, "version"), list(l.path("map"), ModelReader::step));
  }

  /**
   * Where the document does not say, answers compare when neither the words nor the scale changed
   * in meaning.
   */
  private static Lineage.Step step(JsonNode s) {
    var change = constant(Change.class, text(s, "change"));
    boolean unchanged =
        change == Change.SAME || change == Change.EDITORIAL || change == Change.MOVED;
    return new Lineage.Step(
        textOrNull(s, "to"),
        texts(s.path("from")),
        change,
        flag(s, "comparable", unchanged),
        textOrNull(s, "note"),
        map(s.path("points"), (old, now) -> now.asText()));
  }

  private static AuthorTest test(JsonNode t) {
    return new AuthorTest(
        Objects.requireNonNull(textOrNull(t, "name")),
        flag(t, "draft", false),
        FieldReader.dayOrNull(t, "on"),
        plainObject(t.path("profile")),
        textOrNull(t, "fill"),
        plainObject(t.path("answers")),
        plainObject(t.path("expect")));
  }
}
