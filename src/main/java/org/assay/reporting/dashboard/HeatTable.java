package org.assay.reporting.dashboard;

import java.util.List;
import org.assay.reporting.paper.Rating;
import org.jspecify.annotations.Nullable;

/**
 * Standards across, organisations or groups of them down, a letter a cell.
 *
 * @param rowsAre what a row is, for instance "District"
 * @param key what each letter means, best first
 */
public record HeatTable(String rowsAre, List<Head> heads, List<Row> rows, List<Mark> key) {

  /**
   * @param href null where the standard opens nothing
   */
  public record Head(String ref, String title, @Nullable String href) {}

  /**
   * @param more after the name, for instance how many returns it stands for
   */
  public record Row(String name, String more, @Nullable String href, List<Cell> cells) {}

  /**
   * @param words for the person who does not see the tone
   * @param href what opens the answers behind it; null without one
   */
  public record Cell(Mark mark, String words, @Nullable String href) {}

  /**
   * @param tone the end of a CSS class
   */
  public record Mark(String letter, String meaning, String tone) {
    static Mark of(Rating it) {
      return new Mark(it.letter(), it.meaning(), it.tone().name().toLowerCase(java.util.Locale.UK));
    }
  }
}
