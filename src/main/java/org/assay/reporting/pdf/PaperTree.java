package org.assay.reporting.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.Rating;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;
import org.assay.reporting.paper.Story;
import org.assay.reporting.paper.TableLine;
import org.assay.reporting.pdf.type.PrintableTextLoader;

/**
 * Turns a report into the tree that its templates read: maps, lists, words and flags, and nothing
 * else, so that a sample of it can be kept as JSON beside the templates. A part of a section says
 * by a flag how it is set.
 */
final class PaperTree {
  /** A table of more lines may run over pages; a shorter one is kept whole. */
  private static final int WHOLE = 8;

  /** So many headings between its lines do not count. */
  private static final int FEW = 4;

  private final Function<ReportTable, String> tables;
  private final Function<Drawing, Object> charts;
  private int tableCount;

  /**
   * @param tables the location of the template that sets a table
   * @param charts what a chart is to the template: a drawing, or the name of a picture
   */
  PaperTree(Function<ReportTable, String> tables, Function<Drawing, Object> charts) {
    this.tables = tables;
    this.charts = charts;
  }

  Map<String, Object> of(Paper paper) {
    if (paper.sections().isEmpty()) return RecordTree.of(paper);
    var tree = new HashMap<String, Object>();
    tree.put("masthead", RecordTree.of(paper.masthead()));
    tree.put("keyFigures", RecordTree.list(paper.keyFigures()));
    for (var section : paper.sections()) {
      tree.put(section.name(), parts(section));
    }
    if (hasAnnexes(paper)) flag(tree, "annexed");
    return tree;
  }

  /** Besides how its figures are made, which ends it and then begins on a page of its own. */
  private static boolean hasAnnexes(Paper paper) {
    return paper.sections().stream()
        .filter(it -> !it.name().equals("method"))
        .flatMap(it -> it.parts().stream())
        .anyMatch(it -> it.content().printed() && it.heading().startsWith("Annex: "));
  }

  private List<Map<String, Object>> parts(Section section) {
    return section.parts().stream().filter(it -> it.content().printed()).map(this::part).toList();
  }

  private Map<String, Object> part(Part part) {
    var tree = new HashMap<String, Object>();
    words(tree, part.level() == 3 ? "heading3" : "heading2", part.heading());
    words(tree, "lead", part.lead());
    switch (part.content()) {
      case Content.Lines lines -> lines(tree, lines);
      case Content.Chart chart -> {
        flag(tree, "figure");
        words(tree, "title", "Figure {figure}. " + chart.title());
        tree.put("chart", charts.apply(chart.drawing()));
      }
      case Content.Tabled tabled -> table(tree, tabled);
      case Content.Words words -> {
        flag(tree, words.instead() ? "instead" : "words");
        words(tree, "text", words.text());
      }
      case Content.Stories stories -> {
        if (stories.stories().isEmpty()) {
          instead(tree, stories.none());
        } else {
          told(tree, stories.stories());
        }
      }
    }
    return tree;
  }

  private static void lines(Map<String, Object> tree, Content.Lines lines) {
    if (lines.lines().isEmpty()) {
      instead(tree, lines.none());
      return;
    }
    flag(tree, lines.numbered() ? "numbered" : "bulleted");
    tree.put("items", RecordTree.list(lines.lines()));
  }

  /** The first stands by itself, so that a template keeps it with its heading. */
  private static void told(Map<String, Object> tree, List<Story> stories) {
    flag(tree, "told");
    tree.put("first", RecordTree.list(stories.subList(0, 1)));
    if (stories.size() == 1) return;
    flag(tree, "more");
    tree.put("stories", RecordTree.list(stories.subList(1, stories.size())));
  }

  private void table(Map<String, Object> tree, Content.Tabled tabled) {
    var table = tabled.paper();
    if (table == null || table.isEmpty()) {
      instead(tree, table == null ? "" : table.empty());
      return;
    }
    var printed = table.withoutEmptyColumns();
    var grid = printed.columns().stream().anyMatch(it -> it.upright());
    flag(tree, grid ? "grid" : isLong(printed) ? "long" : "whole");
    tree.put("key", key(tabled.key()));
    tree.put(
        "table",
        Map.of(
            "template",
            tables.apply(printed),
            "rows",
            TableRows.of(printed, Integer.toString(++tableCount))));
  }

  /** Headings between lines take less room than lines, and must not stand apart from them. */
  private static boolean isLong(ReportTable table) {
    var headings = table.lines().stream().filter(it -> it.kind() == TableLine.Kind.HEADING).count();
    return table.lines().size() - Math.min(headings, FEW) > WHOLE;
  }

  /** Each letter once, with what it means. */
  private static List<Map<String, Object>> key(List<Rating> ratings) {
    return ratings.stream()
        .map(
            it ->
                Map.<String, Object>of(
                    "letter", it.letter(), "meaning", it.meaning(), "tone", it.tone().name()))
        .toList();
  }

  private static void instead(Map<String, Object> tree, String text) {
    flag(tree, "instead");
    words(tree, "text", text);
  }

  private static void flag(Map<String, Object> tree, String name) {
    tree.put(name, true);
  }

  private static void words(Map<String, Object> tree, String name, String words) {
    if (!words.isBlank()) tree.put(name, PrintableTextLoader.of(words));
  }
}
