package org.assay.engine.questionset.reading;

import static java.util.Map.entry;
import static org.assay.engine.questionset.reading.FieldReader.list;
import static org.assay.engine.questionset.reading.FieldReader.numberOrNull;
import static org.assay.engine.questionset.reading.FieldReader.text;
import static org.assay.engine.questionset.reading.FieldReader.textOrNull;
import static org.assay.engine.questionset.reading.FieldReader.texts;
import static org.assay.engine.questionset.reading.FieldReader.wholeOrNull;
import static org.assay.engine.questionset.reading.ItemTypeReader.bound;
import static org.assay.engine.questionset.reading.ItemTypeReader.masks;
import static org.assay.engine.questionset.reading.ItemTypeReader.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.TextFormat;

/**
 * Each type of question by its name in the document: what it needs and takes beside what every
 * question has, of which the schema lists only the union, and how it is read.
 */
final class ItemKinds {
  private static final int MOST_ROWS = 500;
  private static final int MOST_FILES = 20;

  /**
   * @param needs must be there; {@code takes} may be
   */
  record Kind(
      Set<String> needs,
      Set<String> takes,
      BiFunction<ItemTypeReader, JsonNode, ItemType> reading) {
    boolean has(String name) {
      return needs.contains(name) || takes.contains(name);
    }
  }

  static final Map<String, Kind> ALL =
      Map.ofEntries(
          entry(
              "scale",
              kind(
                  "scale",
                  "scored descriptors",
                  (in, q) ->
                      new ItemType.ScaleItem(text(q, "scale"), in.scale(q), in.scored(q, true)))),
          entry("single", kind("options", "scored", ItemTypeReader::single)),
          entry(
              "multiple",
              kind(
                  "options",
                  "min max",
                  (_, q) ->
                      new ItemType.MultipleItem(
                          ItemTypeReader.options(q),
                          wholeOrNull(q, "min"),
                          wholeOrNull(q, "max")))),
          entry(
              "yesNo",
              kind(
                  "",
                  "favourable scored",
                  (in, q) ->
                      new ItemType.YesNoItem(
                          !text(q, "favourable").equals("no"),
                          in.scored(q, true),
                          in.saysScored(q)))),
          entry(
              "text",
              kind(
                  "",
                  "maxWords format patterns",
                  (_, q) ->
                      new PlainItem.TextItem(
                          wholeOrNull(q, "maxWords"),
                          q.has("format") ? TextFormat.of(text(q, "format")) : null,
                          masks(q)))),
          entry(
              "longText",
              kind(
                  "",
                  "maxWords",
                  (_, q) -> new PlainItem.LongTextItem(wholeOrNull(q, "maxWords")))),
          entry(
              "count",
              kind(
                  "",
                  "min max unit patterns",
                  (_, q) ->
                      new PlainItem.CountItem(
                          numberOrNull(q, "min"),
                          numberOrNull(q, "max"),
                          textOrNull(q, "unit"),
                          masks(q)))),
          entry(
              "number",
              kind(
                  "",
                  "min max unit decimals patterns",
                  (_, q) ->
                      new PlainItem.NumberItem(
                          numberOrNull(q, "min"),
                          numberOrNull(q, "max"),
                          textOrNull(q, "unit"),
                          wholeOrNull(q, "decimals"),
                          masks(q)))),
          entry(
              "percent",
              kind(
                  "",
                  "min max",
                  (_, q) ->
                      new ItemType.PercentItem(numberOrNull(q, "min"), numberOrNull(q, "max")))),
          entry(
              "date",
              kind(
                  "",
                  "notBefore notAfter",
                  (_, q) -> new PlainItem.DateItem(bound(q, "notBefore"), bound(q, "notAfter")))),
          entry(
              "month",
              kind(
                  "",
                  "notBefore notAfter",
                  (_, q) -> new PlainItem.MonthItem(bound(q, "notBefore"), bound(q, "notAfter")))),
          entry(
              "tally",
              kind(
                  "groups outcomes",
                  "scored",
                  (in, q) ->
                      new ItemType.TallyItem(
                          list(q.path("groups"), ItemTypeReader::group),
                          ItemTypeReader.outcomes(q.path("outcomes")),
                          in.scored(q, true)))),
          entry(
              "grid",
              kind(
                  "scale rows",
                  "scored",
                  (in, q) ->
                      new ItemType.GridItem(
                          text(q, "scale"),
                          in.scale(q),
                          rows(q.path("rows")),
                          in.scored(q, true)))),
          entry(
              "breakdown",
              kind(
                  "parts",
                  "total",
                  (_, q) ->
                      new ItemType.BreakdownItem(
                          rows(q.path("parts")), textOrNull(q.path("total"), "question")))),
          entry(
              "list",
              kind(
                  "columns",
                  "minRows maxRows",
                  (_, q) ->
                      new ItemType.ListItem(
                          list(q.path("columns"), ItemTypeReader::column),
                          q.path("minRows").asInt(0),
                          q.path("maxRows").asInt(MOST_ROWS)))),
          entry(
              "attachment",
              kind(
                  "",
                  "kinds min max",
                  (_, q) ->
                      new ItemType.AttachmentItem(
                          texts(q.path("kinds")),
                          q.path("min").asInt(0),
                          q.path("max").asInt(MOST_FILES)))),
          entry("impact", kind("", "", (_, _) -> new ItemType.ImpactItem())),
          entry("declaration", kind("", "", (_, _) -> new ItemType.DeclarationItem())),
          entry("info", kind("", "", (_, _) -> new ItemType.InfoItem())));

  /** What belongs to some types and not to all. */
  static final Set<String> PARTICULAR =
      ALL.values().stream()
          .flatMap(it -> Stream.concat(it.needs.stream(), it.takes.stream()))
          .collect(Collectors.toUnmodifiableSet());

  private ItemKinds() {}

  private static Kind kind(
      String needs, String takes, BiFunction<ItemTypeReader, JsonNode, ItemType> reading) {
    return new Kind(names(needs), names(takes), reading);
  }

  private static Set<String> names(String said) {
    return Arrays.stream(said.split(" "))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
