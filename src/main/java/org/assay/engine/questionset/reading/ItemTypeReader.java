package org.assay.engine.questionset.reading;

import static org.assay.engine.questionset.reading.FieldReader.flag;
import static org.assay.engine.questionset.reading.FieldReader.list;
import static org.assay.engine.questionset.reading.FieldReader.map;
import static org.assay.engine.questionset.reading.FieldReader.numberOrNull;
import static org.assay.engine.questionset.reading.FieldReader.text;
import static org.assay.engine.questionset.reading.FieldReader.textOrNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.DateBound;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Mask;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Option.OptionState;
import org.assay.engine.questionset.Scale;
import org.jspecify.annotations.Nullable;

/** Reads what belongs to one type of question, with its defaults: {@link ItemKinds} says which. */
final class ItemTypeReader {
  private final Map<String, Scale> scales;
  private final boolean scoring;

  /**
   * @param scoring whether the set scores its answers
   */
  ItemTypeReader(Map<String, Scale> scales, boolean scoring) {
    this.scales = scales;
    this.scoring = scoring;
  }

  ItemType read(JsonNode q) {
    var kind = ItemKinds.ALL.get(text(q, "type"));
    if (kind == null) throw new IllegalStateException("The schema lets no other type pass");
    return kind.reading().apply(this, q);
  }

  /**
   * With what each option means for this question in place of its own hint; empty when the scale
   * does not exist, for the lint to say. Questions that say nothing of their own hold the same
   * list, so that a scale is weighed once for all of them.
   */
  List<Option> scale(JsonNode q) {
    var scale = scales.get(text(q, "scale"));
    var said = q.path("descriptors");
    if (scale == null) {
      return List.of();
    }
    return said.isEmpty()
        ? scale.options()
        : scale.options().stream()
            .map(it -> said.has(it.code()) ? it.withHint(text(said, it.code())) : it)
            .toList();
  }

  ItemType single(JsonNode q) {
    var options = options(q);
    boolean worth = options.stream().anyMatch(o -> o.points() != null || o.value() != null);
    return new ItemType.SingleItem(options, scored(q, worth));
  }

  static List<Option> options(JsonNode q) {
    return list(q.path("options"), ItemTypeReader::option);
  }

  static Option option(JsonNode o) {
    return new Option(
        text(o, "code"),
        text(o, "label"),
        textOrNull(o, "hint"),
        numberOrNull(o, "points"),
        numberOrNull(o, "value"),
        o.has("state")
            ? FieldReader.constant(OptionState.class, text(o, "state"))
            : OptionState.ANSWERED,
        required(o, "reason"),
        text(o, "reason").equals("optional"),
        required(o, "comment"),
        required(o, "action"),
        o.path("evidence").path("min").asInt(0),
        flag(o, "support", false),
        flag(o, "exclusive", false),
        flag(o, "other", false));
  }

  static List<ItemType.Outcome> outcomes(JsonNode lines) {
    return list(lines, ItemTypeReader::outcome);
  }

  private static ItemType.Outcome outcome(JsonNode o) {
    return new ItemType.Outcome(
        map(
            o.path("when"),
            (group, quantifier) ->
                FieldReader.constant(ItemType.Quantifier.class, quantifier.asText())),
        text(o, "code"),
        text(o, "label"),
        FieldReader.number(o, "value", BigDecimal.ZERO),
        required(o, "action"),
        required(o, "comment"));
  }

  static ItemType.StatementGroup group(JsonNode g) {
    return new ItemType.StatementGroup(
        text(g, "key"), text(g, "title"), rows(g.path("statements")));
  }

  static List<ItemType.Row> rows(JsonNode rows) {
    return list(rows, row -> new ItemType.Row(text(row, "key"), text(row, "text"), comment(row)));
  }

  private static ItemType.Row.Comment comment(JsonNode row) {
    return row.has("comment")
        ? FieldReader.constant(ItemType.Row.Comment.class, text(row, "comment"))
        : ItemType.Row.Comment.NONE;
  }

  /** Whether a question of yes or no says if it is scored; where nothing is scored, it need not. */
  boolean saysScored(JsonNode q) {
    return q.has("scored") || !scoring;
  }

  /** In a set without scoring nothing is scored. */
  boolean scored(JsonNode q, boolean otherwise) {
    return scoring && flag(q, "scored", otherwise);
  }

  static List<Mask> masks(JsonNode q) {
    return list(q.path("patterns"), mask -> new Mask(mask.asText()));
  }

  static @Nullable DateBound bound(JsonNode q, String name) {
    return q.has(name) ? DateBound.of(text(q, name)) : null;
  }

  static ItemType.Column column(JsonNode c) {
    var options = list(c.path("options"), ItemTypeReader::option);
    return new ItemType.Column(
        text(c, "key"),
        text(c, "label"),
        text(c, "type"),
        flag(c, "required", false),
        options,
        bound(c, "notBefore"),
        bound(c, "notAfter"));
  }

  private static boolean required(JsonNode at, String demand) {
    return text(at, demand).equals("required");
  }
}
