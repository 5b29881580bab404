package org.assay.platform.govuk;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table of text and numbers. */
public record Table(
    @Nullable String caption,
    String captionClasses,
    List<Cell> head,
    List<List<Cell>> rows,
    boolean firstCellIsHeader) {

  /** The same without the columns in which no row has anything. A table without rows stays. */
  public Table withoutEmptyColumns() {
    if (rows.isEmpty()) return this;
    var kept =
        IntStream.range(0, head.size())
            .filter(i -> rows.stream().anyMatch(row -> !row.get(i).text().isEmpty()))
            .boxed()
            .toList();
    return new Table(
        caption,
        captionClasses,
        kept.stream().map(head::get).toList(),
        rows.stream().map(row -> kept.stream().map(row::get).toList()).toList(),
        firstCellIsHeader);
  }

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
