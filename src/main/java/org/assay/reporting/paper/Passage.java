package org.assay.reporting.paper;

import java.util.List;

/** A heading of a paper and the lines under it, for the formats that carry words. */
public record Passage(String heading, List<String> lines) {

  public Passage {
    lines = List.copyOf(lines);
  }

  public static Passage keyFigures(List<KeyFigure> figures) {
    return new Passage(
        "Key figures",
        figures.stream()
            .map(
                it -> it.value() + " " + it.label() + (it.note().isEmpty() ? "" : ": " + it.note()))
            .toList());
  }
}
