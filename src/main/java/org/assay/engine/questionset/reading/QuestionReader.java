package org.assay.engine.questionset.reading;

import static org.assay.engine.questionset.reading.FieldReader.audience;
import static org.assay.engine.questionset.reading.FieldReader.constant;
import static org.assay.engine.questionset.reading.FieldReader.crosswalk;
import static org.assay.engine.questionset.reading.FieldReader.flag;
import static org.assay.engine.questionset.reading.FieldReader.list;
import static org.assay.engine.questionset.reading.FieldReader.number;
import static org.assay.engine.questionset.reading.FieldReader.numberOrNull;
import static org.assay.engine.questionset.reading.FieldReader.text;
import static org.assay.engine.questionset.reading.FieldReader.textOrNull;
import static org.assay.engine.questionset.reading.FieldReader.texts;
import static org.assay.engine.questionset.reading.FieldReader.wholeOrNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import org.assay.engine.questionset.Combine;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Question.CarryForward;
import org.assay.engine.questionset.Question.Critical;
import org.assay.engine.questionset.Question.EvidenceRule;
import org.assay.engine.questionset.Question.Force;
import org.assay.engine.questionset.Reference;
import org.assay.engine.questionset.Resource;
import org.assay.engine.questionset.Scale;
import org.assay.engine.questionset.Section;
import org.jspecify.annotations.Nullable;

/** Reads sections and their questions, with their defaults. */
final class QuestionReader {
  private final ItemTypeReader types;

  /**
   * @param scoring whether the set scores its answers
   */
  QuestionReader(Map<String, Scale> scales, boolean scoring) {
    types = new ItemTypeReader(scales, scoring);
  }

  Section section(JsonNode s) {
    boolean apart = flag(s, "apart", false);
    boolean mandatory = flag(s, "mandatory", !apart);
    return new Section(
        text(s, "key"),
        text(s, "ref"),
        text(s, "title"),
        textOrNull(s, "intro"),
        number(s, "weight", BigDecimal.ONE),
        mandatory,
        apart,
        audience(s.path("audience")),
        ConditionReader.readOrNull(s, "visibleWhen"),
        s.has("combine") ? constant(Combine.class, text(s, "combine")) : null,
        crosswalk(s.path("crosswalk")),
        texts(s.path("exampleEvidence")),
        list(s.path("resources"), it -> new Resource(text(it, "title"), text(it, "url"))),
        list(s.path("questions"), q -> question(q, mandatory)));
  }

  private Question question(JsonNode q, boolean mandatory) {
    var type = types.read(q);
    return new Question(
        text(q, "key"),
        text(q, "ref"),
        text(q, "text"),
        textOrNull(q, "hint"),
        textOrNull(q, "why"),
        textOrNull(q, "guidance"),
        texts(q.path("probes")),
        textOrNull(q, "example"),
        q.has("force") ? constant(Force.class, text(q, "force")) : Force.LOCAL,
        list(q.path("statutory"), QuestionReader::reference),
        texts(q.path("themes")),
        texts(q.path("priorities")),
        crosswalk(q.path("crosswalk")),
        audience(q.path("audience")),
        flag(q, "required", mandatory && type.scored()),
        number(q, "weight", BigDecimal.ONE),
        critical(q.path("critical")),
        evidence(q.path("evidence")),
        q.has("carryForward")
            ? constant(CarryForward.class, text(q, "carryForward"))
            : CarryForward.CONFIRM,
        ConditionReader.readOrNull(q, "visibleWhen"),
        ConditionReader.readOrNull(q, "keepWhen"),
        numberOrNull(q, "move"),
        type);
  }

  private static Reference reference(JsonNode r) {
    return new Reference(
        text(r, "statute"),
        textOrNull(r, "at"),
        textOrNull(r, "earlier"),
        flag(r, "verify", false));
  }

  private static @Nullable Critical critical(JsonNode c) {
    return c.isObject()
        ? new Critical(ConditionReader.read(c.get("when")), text(c, "capBand"))
        : null;
  }

  private static EvidenceRule evidence(JsonNode e) {
    return e.isObject()
        ? new EvidenceRule(
            texts(e.path("kinds")), wholeOrNull(e, "maxAgeMonths"), e.path("min").asInt(0))
        : EvidenceRule.NONE;
  }
}
