package org.assay.platform.govuk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of text and numbers. */
public record Table(
    @Nullable String caption,
    String captionClasses,
    List<Cell> head,
    List<List<Cell>> rows,
    boolean firstCellIsHeader) {

  public record Cell(String text, boolean numeric, @Nullable String href) {
    public static Cell text(String text) {
      return new Cell(text, false, null);
    }

    public static Cell number(String text) {
      return new Cell(text, true, null);
    }

    public static Cell link(String text, String href) {
      return new Cell(text, false, href);
    }
  }
}
