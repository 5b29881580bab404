package org.assay.reporting.pack;

import java.util.List;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;
import org.jspecify.annotations.Nullable;

/** A report as it is, but for sentences that would point past the pack. */
final class FullEdition {
  private FullEdition() {}

  static Paper of(Paper paper) {
    var sections = paper.sections().stream().map(FullEdition::section).toList();
    return sections.equals(paper.sections())
        ? paper
        : new SharedPaper(paper.masthead(), paper.keyFigures(), sections);
  }

  private static Section section(Section it) {
    List<Part> parts = it.parts().stream().map(FullEdition::part).toList();
    return new Section(it.name(), parts);
  }

  private static Part part(Part it) {
    var content =
        it.content() instanceof Content.Tabled table
            ? new Content.Tabled(titled(table.paper()), table.file(), table.saysNone(), table.key())
            : it.content();
    return new Part(it.heading(), it.level(), CrossReferences.inFull(it.lead()), content);
  }

  private static @Nullable ReportTable titled(@Nullable ReportTable it) {
    return it == null
        ? null
        : new ReportTable(
            it.sheet(), CrossReferences.inFull(it.title()), it.empty(), it.columns(), it.lines());
  }
}
