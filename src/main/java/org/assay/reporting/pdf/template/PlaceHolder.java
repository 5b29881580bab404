package org.assay.reporting.pdf.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands in a template for a number that only the finished paper knows. */
public enum PlaceHolder {
  /** Of the page that it is printed on. */
  PAGE("{page}", Set.of("Furniture", "FurnitureRight")),
  /** How many pages the paper has. */
  PAGES("{pages}", Set.of("Furniture", "FurnitureRight")),
  /** How many tables there are up to this one. */
  TABLE("{table}", Set.of("Caption")),
  /** How many figures there are up to this one. */
  FIGURE("{figure}", Set.of("FigureTitle"));

  private final String written;
  private final Set<String> styles;

  PlaceHolder(String written, Set<String> styles) {
    this.written = written;
    this.styles = styles;
  }

  /** As it stands in a text, with its braces. */
  public String written() {
    return written;
  }

  /** The names of the styles in whose texts it is replaced; elsewhere it would be printed. */
  Set<String> styles() {
    return styles;
  }

  static Optional<PlaceHolder> of(String written) {
    return Arrays.stream(values()).filter(it -> it.written.equals(written)).findFirst();
  }

  static List<String> all() {
    return Arrays.stream(values()).map(PlaceHolder::written).toList();
  }
}
