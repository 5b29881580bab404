package org.assay.collection.workbook.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.BesideWords;
import org.assay.engine.answering.ImpactSource;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * Puts an answer together from its cells: the reverse of {@link AnswerCells}. What a workbook
 * cannot change, such as files, stays as it was.
 */
final class CellAnswer {
  private final Question question;
  private final Answer base;
  private final Map<String, String> cells;

  private CellAnswer(Question question, Answer base, Map<String, String> cells) {
    this.question = question;
    this.base = base;
    this.cells = cells;
  }

  /**
   * @param base the answer as it was when the workbook was taken out; returned as it is when no
   *     cell differs from it
   * @param cells in the plain form, each already of its kind; an empty cell is not in the map
   */
  static Answer of(Question question, Answer base, Map<String, String> cells) {
    var before = AnswerCells.of(base);
    return before.equals(cells) ? base : new CellAnswer(question, base, cells).answer();
  }

  private Answer answer() {
    var value = value();
    boolean same = java.util.Objects.equals(value, base.value());
    return new Answer(
        value,
        same ? base.stated() : null,
        cells.get("reason"),
        cells.get("comment"),
        evidence(),
        action(),
        impact(),
        words());
  }

  private Map<String, String> words() {
    var words = new LinkedHashMap<String, String>();
    for (var place : BesideWords.of(question)) {
      var text = cells.get("words/" + place.key());
      if (text != null) words.put(place.key(), text);
    }
    return Map.copyOf(words);
  }

  private @Nullable Value value() {
    return switch (question.type()) {
      case ItemType.ScaleItem _, ItemType.SingleItem _ -> as(Value.Choice::new);
      case ItemType.YesNoItem _, ItemType.DeclarationItem _ ->
          as(text -> new Value.Flag(text.equals(AnswerCells.YES)));
      case PlainItem plain ->
          switch (plain.kind()) {
            case WORDS -> as(Value.Words::new);
            case NUMBER -> as(text -> new Value.Amount(new BigDecimal(text)));
            case DAY -> as(text -> new Value.Day(LocalDate.parse(text)));
            case MONTH -> as(text -> new Value.Month(YearMonth.parse(text)));
          };
      case ItemType.PercentItem _ -> share();
      case ItemType.MultipleItem it -> choices(it.options().stream().map(Option::code).toList());
      case ItemType.TallyItem it ->
          choices(
              it.groups().stream()
                  .flatMap(group -> group.statements().stream())
                  .map(ItemType.Row::key)
                  .toList());
      case ItemType.GridItem it -> grid(it);
      case ItemType.BreakdownItem it -> parts(it);
      case ItemType.ListItem it -> rows(it);
      case ItemType.AttachmentItem _, ItemType.ImpactItem _, ItemType.InfoItem _ -> base.value();
    };
  }

  private interface Reading {
    Value of(String text);
  }

  private @Nullable Value as(Reading reading) {
    var text = cells.get("value");
    return text == null ? null : reading.of(text);
  }

  private @Nullable Value share() {
    var part = number("value/numerator");
    var whole = number("value/denominator");
    return part == null || whole == null ? null : new Value.Share(part, whole);
  }

  private @Nullable BigDecimal number(String path) {
    var text = cells.get(path);
    return text == null ? null : new BigDecimal(text);
  }

  /** No tick at all is an answer where it was one before, and else none. */
  private @Nullable Value choices(List<String> codes) {
    var ticked = ticked("value", codes);
    if (base.value() instanceof Value.Choices(var before) && List.copyOf(before).equals(ticked)) {
      return base.value();
    }
    return ticked.isEmpty() ? null : new Value.Choices(ticked);
  }

  private List<String> ticked(String at, List<String> codes) {
    return codes.stream().filter(code -> cells.containsKey(at + "=" + code)).toList();
  }

  private @Nullable Value grid(ItemType.GridItem grid) {
    var rows = new LinkedHashMap<String, String>();
    for (var row : grid.rows()) {
      var code = cells.get("value/" + row.key());
      if (code != null) rows.put(row.key(), code);
    }
    return rows.isEmpty() ? null : new Value.Grid(rows);
  }

  private @Nullable Value parts(ItemType.BreakdownItem breakdown) {
    var parts = new LinkedHashMap<String, BigDecimal>();
    for (var part : breakdown.parts()) {
      var count = number("value/parts/" + part.key());
      if (count != null) parts.put(part.key(), count);
    }
    var total = number("value/total");
    return parts.isEmpty() && total == null ? null : new Value.Parts(total, parts);
  }

  private @Nullable Value rows(ItemType.ListItem list) {
    var rows = new ArrayList<Map<String, Object>>();
    for (int i = 0; i <= last("value/"); i++) {
      var row = new LinkedHashMap<String, Object>();
      for (var column : list.columns()) {
        var text = cells.get("value/" + i + "/" + column.key());
        if (text != null) row.put(column.key(), listed(column, text));
      }
      if (!row.isEmpty()) rows.add(row);
    }
    return rows.isEmpty() ? null : new Value.Rows(rows);
  }

  private static Object listed(ItemType.Column column, String text) {
    return switch (column.type()) {
      case "yesNo" -> text.equals(AnswerCells.YES);
      case "count" -> new BigDecimal(text);
      default -> text;
    };
  }

  /** The highest number that follows the prefix in any path; -1 when none does. */
  private int last(String prefix) {
    return cells.keySet().stream()
        .filter(path -> path.startsWith(prefix))
        .mapToInt(path -> Integer.parseInt(path.substring(prefix.length()).split("/")[0]))
        .max()
        .orElse(-1);
  }

  private List<EvidenceItem> evidence() {
    var items = new ArrayList<EvidenceItem>();
    for (int i = 0; i <= last("evidence/"); i++) {
      var was = i < base.evidence().size() ? base.evidence().get(i) : null;
      if (was != null && was.form() == EvidenceItem.Form.FILE) items.add(was);
      else if (item("evidence/" + i) instanceof EvidenceItem item) items.add(item);
    }
    return List.copyOf(items);
  }

  private @Nullable EvidenceItem item(String at) {
    var text = cells.get(at + "/text");
    var kind = cells.get(at + "/kind");
    var date = day(at + "/date");
    if (text == null && kind == null && date == null) return null;
    var link = text != null && text.matches("https?://\\S+");
    return new EvidenceItem(
        kind,
        link ? EvidenceItem.Form.LINK : EvidenceItem.Form.TEXT,
        text == null ? "" : text,
        date);
  }

  private @Nullable LocalDate day(String path) {
    var text = cells.get(path);
    return text == null ? null : LocalDate.parse(text);
  }

  private Answer.@Nullable ActionPlan action() {
    var action =
        new Answer.ActionPlan(
            cells.get("action/what"),
            cells.get("action/lead"),
            day("action/due"),
            cells.get("action/measure"));
    return action.equals(new Answer.ActionPlan(null, null, null, null)) ? null : action;
  }

  private Answer.@Nullable ImpactClaim impact() {
    var level = cells.get("impact/level");
    var impact =
        new Answer.ImpactClaim(
            cells.get("impact/claim"),
            cells.get("impact/who"),
            ticked("impact/sources", ImpactSource.CODES),
            day("impact/date"),
            level == null ? null : Integer.valueOf(level));
    return impact.equals(new Answer.ImpactClaim(null, null, List.of(), null, null)) ? null : impact;
  }
}
