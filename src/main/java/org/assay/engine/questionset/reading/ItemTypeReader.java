package org.assay.engine.questionset.reading;

import static org.assay.engine.questionset.reading.FieldReader.flag;
import static org.assay.engine.questionset.reading.FieldReader.list;
import static org.assay.engine.questionset.reading.FieldReader.map;
import static org.assay.engine.questionset.reading.FieldReader.numberOrNull;
import static org.assay.engine.questionset.reading.FieldReader.text;
import static org.assay.engine.questionset.reading.FieldReader.textOrNull;
import static org.assay.engine.questionset.reading.FieldReader.texts;
import static org.assay.engine.questionset.reading.FieldReader.wholeOrNull;

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
import org.assay.engine.questionset.TextFormat;
import org.jspecify.annotations.Nullable;

/** Reads what belongs to one kind of question, with its defaults. */
final class ItemTypeReader {
  private static final int MOST_ROWS = 500;
  private static final int MOST_FILES = 20;

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
    return switch (text(q, "type")) {
      case "scale" -> new ItemType.ScaleItem(text(q, "scale"), scale(q), scored(q, true));
      case "single" -> single(list(q.path("options"), ItemTypeReader::option), q);
      case "multiple" ->
          new ItemType.MultipleItem(
              list(q.path("options"), ItemTypeReader::option),
              wholeOrNull(q, "min"),
              wholeOrNull(q, "max"));
      case "yesNo" ->
          new ItemType.YesNoItem(
              !text(q, "favourable").equals("no"), scored(q, true), q.has("scored") || !scoring);
      case "text" ->
          new ItemType.TextItem(
              wholeOrNull(q, "maxWords"),
              q.has("format") ? TextFormat.of(text(q, "format")) : null,
              masks(q));
      case "longText" -> new ItemType.LongTextItem(wholeOrNull(q, "maxWords"));
      case "count" ->
          new ItemType.CountItem(
              numberOrNull(q, "min"), numberOrNull(q, "max"), textOrNull(q, "unit"), masks(q));
      case "number" ->
          new ItemType.NumberItem(
              numberOrNull(q, "min"),
              numberOrNull(q, "max"),
              textOrNull(q, "unit"),
              wholeOrNull(q, "decimals"),
              masks(q));
      case "percent" -> new ItemType.PercentItem(numberOrNull(q, "min"), numberOrNull(q, "max"));
      case "date" -> new ItemType.DateItem(bound(q, "notBefore"), bound(q, "notAfter"));
      case "month" -> new ItemType.MonthItem();
      case "tally" ->
          new ItemType.TallyItem(
              list(q.path("groups"), ItemTypeReader::group),
              outcomes(q.path("outcomes")),
              scored(q, true));
      case "grid" ->
          new ItemType.GridItem(text(q, "scale"), scale(q), rows(q.path("rows")), scored(q, true));
      case "breakdown" ->
          new ItemType.BreakdownItem(
              rows(q.path("parts")), textOrNull(q.path("total"), "question"));
      case "list" ->
          new ItemType.ListItem(
              list(q.path("columns"), ItemTypeReader::column),
              q.path("minRows").asInt(0),
              q.path("maxRows").asInt(MOST_ROWS));
      case "attachment" ->
          new ItemType.AttachmentItem(
              texts(q.path("kinds")), q.path("min").asInt(0), q.path("max").asInt(MOST_FILES));
      case "impact" -> new ItemType.ImpactItem();
      case "declaration" -> new ItemType.DeclarationItem();
      case "info" -> new ItemType.InfoItem();
      case String other ->
          throw new IllegalStateException("The schema lets no type " + other + " pass");
    };
  }

  /**
   * With what each option means for this question in place of its own hint; empty when the scale
   * does not exist, for the lint to say.
   */
  private List<Option> scale(JsonNode q) {
    var scale = scales.get(text(q, "scale"));
    var said = q.path("descriptors");
    return scale == null
        ? List.of()
        : scale.options().stream()
            .map(it -> said.has(it.code()) ? it.withHint(text(said, it.code())) : it)
            .toList();
  }

  private ItemType single(List<Option> options, JsonNode q) {
    boolean worth = options.stream().anyMatch(o -> o.points() != null || o.value() != null);
    return new ItemType.SingleItem(options, scored(q, worth));
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

  private static ItemType.StatementGroup group(JsonNode g) {
    return new ItemType.StatementGroup(
        text(g, "key"), text(g, "title"), rows(g.path("statements")));
  }

  private static List<ItemType.Row> rows(JsonNode rows) {
    return list(rows, row -> new ItemType.Row(text(row, "key"), text(row, "text"), comment(row)));
  }

  private static ItemType.Row.Comment comment(JsonNode row) {
    return row.has("comment")
        ? FieldReader.constant(ItemType.Row.Comment.class, text(row, "comment"))
        : ItemType.Row.Comment.NONE;
  }

  /** In a set without scoring nothing is scored. */
  private boolean scored(JsonNode q, boolean otherwise) {
    return scoring && flag(q, "scored", otherwise);
  }

  private static List<Mask> masks(JsonNode q) {
    return list(q.path("patterns"), mask -> new Mask(mask.asText()));
  }

  private static @Nullable DateBound bound(JsonNode q, String name) {
    return q.has(name) ? DateBound.of(text(q, name)) : null;
  }

  private static ItemType.Column column(JsonNode c) {
    var options = list(c.path("options"), ItemTypeReader::option);
    return new ItemType.Column(
        text(c, "key"), text(c, "label"), text(c, "type"), flag(c, "required", false), options);
  }

  private static boolean required(JsonNode at, String demand) {
    return text(at, demand).equals("required");
  }
}
