package org.assay.respond;

import static org.assay.respond.FormReader.JSON;
import static org.assay.respond.FormReader.date;
import static org.assay.respond.FormReader.month;
import static org.assay.respond.FormReader.number;
import static org.assay.respond.FormReader.put;
import static org.assay.respond.FormReader.text;
import static org.assay.respond.FormReader.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assay.questionset.ItemType;
import org.assay.questionset.Question;
import org.jspecify.annotations.Nullable;

/** The value's boxes of one question, by its kind, as JSON. */
final class ValueReader {
  private ValueReader() {}

  static @Nullable JsonNode read(Question question, Fields fields) {
    var at = question.key() + ".value";
    return switch (question.type()) {
      case ItemType.ScaleItem _,
          ItemType.SingleItem _,
          ItemType.TextItem _,
          ItemType.LongTextItem _ ->
          text(fields, at);
      case ItemType.YesNoItem _ -> flag(fields.get(at));
      case ItemType.DeclarationItem _ -> fields.get(at) == null ? null : JSON.booleanNode(true);
      case ItemType.MultipleItem _, ItemType.TallyItem _ -> texts(fields.all(at));
      case ItemType.CountItem _, ItemType.NumberItem _ -> number(fields, at);
      case ItemType.PercentItem _ -> percent(at, fields);
      case ItemType.DateItem _ -> date(fields, at);
      case ItemType.MonthItem _ -> month(fields, at);
      case ItemType.GridItem grid -> grid(at, grid, fields);
      case ItemType.BreakdownItem breakdown -> breakdown(at, breakdown, fields);
      case ItemType.ListItem list -> list(at, list, fields);
      case ItemType.AttachmentItem _ ->
          texts(
              fields.all(at).stream()
                  .filter(file -> !fields.ticked(at + ".remove", file))
                  .toList());
      case ItemType.ImpactItem _, ItemType.InfoItem _ -> null;
    };
  }

  private static @Nullable JsonNode flag(@Nullable String typed) {
    return typed == null
        ? null
        : typed.equals("yes") || typed.equals("no")
            ? JSON.booleanNode(typed.equals("yes"))
            : JSON.textNode(typed);
  }

  private static @Nullable JsonNode percent(String at, Fields fields) {
    var share = JSON.objectNode();
    put(share, "numerator", number(fields, at + ".numerator"));
    put(share, "denominator", number(fields, at + ".denominator"));
    return orNothing(share);
  }

  private static @Nullable JsonNode grid(String at, ItemType.GridItem grid, Fields fields) {
    var rows = JSON.objectNode();
    grid.rows().forEach(row -> put(rows, row.key(), text(fields, at + "." + row.key())));
    return orNothing(rows);
  }

  private static @Nullable JsonNode breakdown(
      String at, ItemType.BreakdownItem breakdown, Fields fields) {
    var parts = JSON.objectNode();
    breakdown
        .parts()
        .forEach(part -> put(parts, part.key(), number(fields, at + "." + part.key())));
    var whole = JSON.objectNode();
    if (breakdown.totalQuestion() == null) put(whole, "total", number(fields, at + ".total"));
    if (!parts.isEmpty()) whole.set("parts", parts);
    return orNothing(whole);
  }

  private static @Nullable JsonNode list(String at, ItemType.ListItem list, Fields fields) {
    var rows = JSON.arrayNode();
    for (var i = 0; fields.values().containsKey(at + "." + i + ".row"); i++) {
      var row = JSON.objectNode();
      for (var column : list.columns())
        put(row, column.key(), cell(at + "." + i + "." + column.key(), column, fields));
      if (!row.isEmpty()) rows.add(row);
    }
    return rows.isEmpty() ? null : rows;
  }

  private static @Nullable JsonNode cell(String name, ItemType.Column column, Fields fields) {
    return switch (column.type()) {
      case "date" -> date(fields, name);
      case "month" -> month(fields, name);
      case "count" -> number(fields, name);
      case "yesNo" -> flag(fields.get(name));
      default -> text(fields, name);
    };
  }

  private static @Nullable JsonNode orNothing(ObjectNode node) {
    return node.isEmpty() ? null : node;
  }
}
