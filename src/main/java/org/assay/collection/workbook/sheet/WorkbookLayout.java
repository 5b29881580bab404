package org.assay.collection.workbook.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;

/** What stands where in a workbook: a sheet a standard, and in it each row with its identity. */
public record WorkbookLayout(List<Sheet> sheets) {
  /** Rows before the first question: the standard's title, its introduction, the headings. */
  static final int FIRST_ROW = 3;

  /** A question that the workbook holds, with the version of its answer when it was taken out. */
  public record Entry(String question, int version) {}

  public record Sheet(String tab, Section section, List<Placed> rows) {
    int end() {
      return FIRST_ROW + rows.size();
    }
  }

  /**
   * @param row counted from 0
   */
  public record Placed(int row, Question question, int version, SheetLine line) {
    /** What the hidden column says: whose row this is, which of its rows, and where it belongs. */
    String identity() {
      return String.join("|", question.key(), line.part(), "v" + version, "row " + (row + 1));
    }
  }

  /**
   * The questions that the organisation is asked, and those that it would be if it answered another
   * differently.
   */
  public static List<Entry> entries(WorkbookSheet view) {
    var answering = view.answering();
    return answering.edition().questions().stream()
        .filter(answering::mayBeAsked)
        .map(question -> new Entry(question.key(), view.version(question.key())))
        .toList();
  }

  /**
   * @param answers as they were when the workbook was taken out
   */
  public static WorkbookLayout of(
      Edition edition, List<Entry> entries, Map<String, Answer> answers) {
    return of(edition, entries, answers, Manifest.LAYOUT);
  }

  public static WorkbookLayout of(
      Edition edition, List<Entry> entries, Map<String, Answer> answers, int layout) {
    var versions = new java.util.HashMap<String, Integer>();
    entries.forEach(entry -> versions.put(entry.question(), entry.version()));
    var sheets = new ArrayList<Sheet>();
    var tabs = new SheetTabs(layout);
    for (var section : edition.set().sections()) {
      var rows = new ArrayList<Placed>();
      for (var question : section.questions()) {
        var version = versions.get(question.key());
        if (version != null) {
          var answer = answers.getOrDefault(question.key(), Answer.EMPTY);
          for (var line : QuestionLines.of(question, answer, layout)) {
            rows.add(new Placed(FIRST_ROW + rows.size(), question, version, line));
          }
        }
      }
      if (!rows.isEmpty()) sheets.add(new Sheet(tabs.of(section), section, List.copyOf(rows)));
    }
    return new WorkbookLayout(List.copyOf(sheets));
  }

  /** By question and path, what the cells held when the workbook was taken out. */
  Map<String, Map<String, String>> now() {
    var now = new java.util.HashMap<String, Map<String, String>>();
    for (var sheet : sheets) {
      for (var placed : sheet.rows()) {
        var of = now.computeIfAbsent(placed.question().key(), k -> new java.util.HashMap<>());
        for (var slot : placed.line().slots()) {
          if (!slot.now().isEmpty()) of.put(slot.path(), slot.now());
        }
      }
    }
    return now;
  }
}
