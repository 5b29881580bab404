package org.assay.reporting.paper;

import java.util.List;
import java.util.Optional;
import org.assay.reporting.chart.Drawing;
import org.jspecify.annotations.Nullable;

/** What a part of a report shows. */
public sealed interface Content {

  /** Whether a paper prints it; the part is left out with its heading where it does not. */
  boolean printed();

  /** Whether Word, Excel and CSV have it. */
  default boolean inFiles() {
    return printed();
  }

  /**
   * Sentences, one below the other.
   *
   * @param numbered or else with bullets
   * @param none what is said when there are none; empty leaves the part out
   */
  record Lines(boolean numbered, List<String> lines, String none) implements Content {
    public Lines {
      lines = List.copyOf(lines);
    }

    @Override
    public boolean printed() {
      return !lines.isEmpty() || !none.isEmpty();
    }
  }

  static Lines numbered(List<String> lines, String none) {
    return new Lines(true, lines, none);
  }

  static Lines bulleted(List<String> lines, String none) {
    return new Lines(false, lines, none);
  }

  /**
   * A drawing, on paper alone: its figures are in a table too.
   *
   * @param title below its number
   */
  record Chart(String title, Drawing drawing) implements Content {
    @Override
    public boolean printed() {
      return true;
    }
  }

  /**
   * A table.
   *
   * @param paper as it is printed, and as Word has it; null where only Excel and CSV have it
   * @param file as Excel and CSV have it; null where only the paper has it
   * @param saysNone whether the paper says that the table is empty, or leaves the part out
   * @param key of its letters, where it is a heat-map
   */
  record Tabled(
      @Nullable ReportTable paper, @Nullable ReportTable file, boolean saysNone, List<Rating> key)
      implements Content {

    /** What Excel and CSV have. */
    public Optional<ReportTable> full() {
      return Optional.ofNullable(file);
    }

    /** The same on paper even when it is empty, with the words of the table for that. */
    public Tabled sayingNone() {
      return new Tabled(paper, file, true, key);
    }

    public Tabled withKey(List<Rating> letters) {
      return new Tabled(paper, file, saysNone, letters);
    }

    @Override
    public boolean printed() {
      return paper != null && (!paper.isEmpty() || saysNone);
    }

    @Override
    public boolean inFiles() {
      return file != null;
    }
  }

  /** The same everywhere. */
  static Tabled table(ReportTable table) {
    return table(table, table);
  }

  static Tabled table(ReportTable paper, ReportTable file) {
    return new Tabled(paper, file, false, List.of());
  }

  static Tabled onPaper(ReportTable table) {
    return new Tabled(table, null, false, List.of());
  }

  static Tabled inFiles(ReportTable table) {
    return new Tabled(null, table, false, List.of());
  }

  /**
   * A paragraph.
   *
   * @param instead whether it only says that there is nothing else
   */
  record Words(String text, boolean instead) implements Content {
    @Override
    public boolean printed() {
      return true;
    }
  }

  /** Short stories, each with a title and how far it is known. */
  record Stories(List<Story> stories, String none) implements Content {
    public Stories {
      stories = List.copyOf(stories);
    }

    @Override
    public boolean printed() {
      return true;
    }
  }
}
