package org.assay.reporting.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of a report. A template places it by its name; Word, Excel and CSV write it where it
 * stands among the others.
 *
 * @param name for instance {@code headlines}; no two of a report are alike
 */
public record Section(String name, List<Part> parts) {

  public Section {
    parts = List.copyOf(parts);
  }

  public static Section of(String name, Part... parts) {
    return new Section(name, List.of(parts));
  }

  /** A heading with what is below it. */
  public static Section of(String name, String heading, Content content) {
    return of(name, Part.of(content).under(heading));
  }

  /** A part, and the heading that it is below even if an earlier part has it. */
  public record Headed(String heading, Part part) {}

  /** The parts that files have: all but those that only a paper has. */
  public List<Headed> inFiles() {
    var all = new ArrayList<Headed>();
    var heading = "";
    for (var part : parts) {
      if (!part.heading().isEmpty()) heading = part.heading();
      if (part.content().inFiles()) all.add(new Headed(heading, part));
    }
    return all;
  }

  /** The tables of all parts, in full. */
  Stream<ReportTable> tables() {
    return parts.stream()
        .map(Part::content)
        .flatMap(it -> it instanceof Content.Tabled tabled ? tabled.full().stream() : Stream.of());
  }
}
