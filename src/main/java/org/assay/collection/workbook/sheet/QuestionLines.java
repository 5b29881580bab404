package org.assay.collection.workbook.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.collection.workbook.sheet.AnswerCell.Kind;
import org.assay.collection.workbook.sheet.AnswerCell.Pick;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.BesideWords;
import org.assay.engine.answering.ImpactSource;
import org.assay.engine.answering.Options;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.PlainKind;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * Lays one question out in rows and cells. The layout follows from the question and the answer
 * alone, so that the same rows are expected of a workbook that comes back.
 */
public final class QuestionLines {
  private static final int SPARE_ROWS = 3;
  private final Question question;
  private final Answer answer;
  private final int layout;
  private final Map<String, String> now;
  private final List<SheetLine> lines = new ArrayList<>();

  private QuestionLines(Question question, Answer answer, int layout) {
    this.question = question;
    this.answer = answer;
    this.layout = layout;
    this.now = AnswerCells.of(answer);
  }

  /**
   * @param answer as it was when the workbook was taken out
   * @param layout that it was taken out in
   */
  public static List<SheetLine> of(Question question, Answer answer, int layout) {
    var laid = new QuestionLines(question, answer, layout);
    laid.lay();
    return List.copyOf(laid.lines);
  }

  private void lay() {
    boolean takesAnswer = !(question.type() instanceof ItemType.InfoItem);
    lines.add(
        new SheetLine(
            question.key(), SheetLine.FIRST, null, takesAnswer ? first() : List.of(), List.of()));
    below();
    int evidence = takesAnswer && explains() ? evidenceRows() : 0;
    for (int i = 1; i < evidence; i++) row("evidence/" + i, "More evidence", evidence(i));
  }

  private List<AnswerCell> first() {
    var slots = new ArrayList<AnswerCell>();
    value(slots);
    if (mayNotApply() || answer.reason() != null) {
      slots.add(slot("reason", SheetColumn.REASON, Kind.WORDS));
    }
    if (explains() || answer.comment() != null) {
      slots.add(slot("comment", SheetColumn.COMMENT, Kind.WORDS));
    }
    if (explains()) slots.addAll(evidence(0));
    if (AnswerCheck.mayNeedAction(question) || answer.action() != null) {
      slots.add(slot("action/what", SheetColumn.ACTION, Kind.WORDS));
      slots.add(slot("action/lead", SheetColumn.LEAD, Kind.WORDS));
      slots.add(slot("action/due", SheetColumn.DUE, Kind.DAY, CellRule.DUE));
      slots.add(slot("action/measure", SheetColumn.MEASURE, Kind.WORDS));
    }
    return slots;
  }

  /** The answer itself, where one cell holds it. */
  private void value(List<AnswerCell> into) {
    switch (question.type()) {
      case ItemType.ScaleItem it -> into.add(pick("value", DropDowns.of(it.options())));
      case ItemType.SingleItem it -> into.add(pick("value", DropDowns.of(it.options())));
      case ItemType.YesNoItem _ -> into.add(pick("value", DropDowns.YES_OR_NO));
      case ItemType.DeclarationItem _ ->
          into.add(pick("value", List.of(new Pick(AnswerCells.YES, "I declare this"))));
      case PlainItem it -> into.add(value(Kind.valueOf(it.kind().name()), CellRule.of(it)));
      default -> {}
    }
  }

  private AnswerCell value(Kind kind, @Nullable CellRule rule) {
    return slot("value", SheetColumn.ANSWER, kind, rule);
  }

  /** The rows of an answer that takes several. */
  private void below() {
    switch (question.type()) {
      case ItemType.PercentItem _ -> {
        row("value/numerator", "How many", Kind.NUMBER, CellRule.PART);
        row("value/denominator", "Out of how many", Kind.NUMBER, CellRule.OF_ALL);
      }
      case ItemType.MultipleItem it ->
          it.options().forEach(o -> tick(o.code(), o.label(), o.other()));
      case ItemType.TallyItem it -> it.groups().forEach(this::statements);
      case ItemType.ScaleItem _, ItemType.SingleItem _ -> wordsBeside();
      case ItemType.GridItem it ->
          it.rows()
              .forEach(
                  r -> {
                    var at = "value/" + r.key();
                    row(at, r.text(), List.of(pick(at, DropDowns.of(it.options()))));
                  });
      case ItemType.BreakdownItem it -> {
        it.parts().forEach(part -> count("value/parts/" + part.key(), part.text()));
        if (it.totalQuestion() == null) count("value/total", "Total");
      }
      case ItemType.ListItem it -> list(it);
      case ItemType.AttachmentItem _ -> files();
      case ItemType.ImpactItem _ -> impact();
      default -> {}
    }
  }

  private void statements(ItemType.StatementGroup group) {
    for (var it : group.statements()) {
      var text = group.title() + ": " + it.text();
      boolean required = it.comment() == ItemType.Row.Comment.REQUIRED;
      tick(
          it.key(),
          required ? text + " (needs a comment beside it)" : text,
          it.comment() != ItemType.Row.Comment.NONE);
    }
  }

  /** With a cell for the words that go with it, where the comment of a question stands. */
  private void tick(String code, String label, boolean words) {
    var slots = new ArrayList<AnswerCell>();
    slots.add(slot("value=" + code, SheetColumn.ANSWER, Kind.TICK));
    if (words && hasWords()) slots.add(slot("words/" + code, SheetColumn.COMMENT, Kind.WORDS));
    row("value=" + code, label, slots);
  }

  private void wordsBeside() {
    if (!hasWords()) return;
    for (var place : BesideWords.of(question)) {
      row("words/" + place.key(), "What you mean by “" + place.label() + "”", Kind.WORDS);
    }
  }

  private boolean hasWords() {
    return layout >= Manifest.WORDS_BESIDE;
  }

  private void count(String path, String label) {
    row(path, label, Kind.NUMBER, CellRule.WHOLE);
  }

  private void list(ItemType.ListItem list) {
    var headings = list.columns().stream().map(ItemType.Column::label).toList();
    lines.add(new SheetLine(question.key(), "value", "One row each", List.of(), headings));
    int used = answer.value() instanceof Value.Rows(var given) ? given.size() : 0;
    for (int i = 0; i < Math.max(used, rows(list, used)); i++) {
      var slots = new ArrayList<AnswerCell>();
      for (int at = 0; at < list.columns().size(); at++) {
        slots.add(listed("value/" + i + "/", list.columns().get(at), SheetColumn.ANSWER.at() + at));
      }
      row("value/" + i, "Row " + (i + 1), slots);
    }
  }

  private int rows(ItemType.ListItem list, int used) {
    return layout == Manifest.SHORT_LISTS
        ? Math.min(list.maxRows(), Math.max(used, list.minRows()) + SPARE_ROWS)
        : list.maxRows();
  }

  private AnswerCell listed(String at, ItemType.Column column, int place) {
    var kind =
        switch (column.type()) {
          case "date" -> Kind.DAY;
          case "month" -> Kind.MONTH;
          case "count" -> Kind.NUMBER;
          case "yesNo", "single" -> Kind.PICK;
          default -> Kind.WORDS;
        };
    var picks =
        column.type().equals("yesNo") ? DropDowns.YES_OR_NO : DropDowns.of(column.options());
    var path = at + column.key();
    return new AnswerCell(
        path,
        place,
        kind,
        now(path),
        kind == Kind.PICK ? picks : List.of(),
        true,
        CellRule.of(column));
  }

  private void files() {
    for (int i = 0; now.containsKey("value/" + i); i++) {
      var path = "value/" + i;
      row(path, "File " + (i + 1), List.of(closed(path, SheetColumn.ANSWER)));
    }
  }

  private void impact() {
    row("impact/claim", "What changed for children", Kind.WORDS);
    row("impact/who", "Who benefited", Kind.WORDS);
    for (var source : ImpactSource.values()) {
      row("impact/sources=" + source.code(), "Known from " + source.inWords(), Kind.TICK);
    }
    row("impact/date", "When this was found", Kind.DAY, CellRule.HAPPENED);
    row("impact/level", "Level of impact", List.of(pick("impact/level", ImpactWords.LEVELS)));
  }

  private List<AnswerCell> evidence(int i) {
    var at = "evidence/" + i;
    boolean file =
        i < answer.evidence().size() && answer.evidence().get(i).form() == EvidenceItem.Form.FILE;
    if (file) {
      return List.of(
          closed(at + "/text", SheetColumn.EVIDENCE),
          closed(at + "/kind", SheetColumn.EVIDENCE_KIND),
          closed(at + "/date", SheetColumn.EVIDENCE_DATE));
    }
    return List.of(
        slot(at + "/text", SheetColumn.EVIDENCE, Kind.WORDS),
        new AnswerCell(
            at + "/kind",
            SheetColumn.EVIDENCE_KIND.at(),
            Kind.PICK,
            now(at + "/kind"),
            DropDowns.kinds(question, now(at + "/kind")),
            true,
            null),
        slot(at + "/date", SheetColumn.EVIDENCE_DATE, Kind.DAY, CellRule.HAPPENED));
  }

  /** Those in use and one to spare. */
  private int evidenceRows() {
    return Math.max(answer.evidence().size() + 1, question.evidence().min());
  }

  private void row(String part, String label, Kind kind) {
    row(part, label, kind, null);
  }

  private void row(String part, String label, Kind kind, @Nullable CellRule rule) {
    row(part, label, List.of(slot(part, SheetColumn.ANSWER, kind, rule)));
  }

  private void row(String part, String label, List<AnswerCell> slots) {
    lines.add(new SheetLine(question.key(), part, label, List.copyOf(slots), List.of()));
  }

  private AnswerCell slot(String path, SheetColumn column, Kind kind) {
    return slot(path, column, kind, null);
  }

  private AnswerCell slot(String path, SheetColumn column, Kind kind, @Nullable CellRule rule) {
    return new AnswerCell(path, column.at(), kind, now(path), List.of(), true, rule);
  }

  private AnswerCell closed(String path, SheetColumn column) {
    return new AnswerCell(path, column.at(), Kind.WORDS, now(path), List.of(), false, null);
  }

  private AnswerCell pick(String path, List<Pick> picks) {
    return new AnswerCell(path, SheetColumn.ANSWER.at(), Kind.PICK, now(path), picks, true, null);
  }

  private String now(String path) {
    return now.getOrDefault(path, "");
  }

  private boolean mayNotApply() {
    return Options.of(question).stream()
        .anyMatch(o -> o.state() == Option.OptionState.NOT_APPLICABLE || o.reasonRequired());
  }

  /** Whether there is room for a comment and evidence. */
  private boolean explains() {
    return switch (question.type()) {
      case ItemType.InfoItem _, ItemType.DeclarationItem _, ItemType.ImpactItem _ ->
          !answer.evidence().isEmpty();
      case PlainItem it -> it.kind() != PlainKind.WORDS || !answer.evidence().isEmpty();
      default -> true;
    };
  }
}
