package org.assay.reporting;

import java.util.List;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.Section;

/** The annex in which a summary says how its figures were made. */
final class ReportMethod {
  private ReportMethod() {}

  static Section section(Masthead masthead, List<String> method, List<String> quality) {
    return Section.of(
        "method",
        Part.of(new Content.Words(sources(masthead), false))
            .under("Annex: Method and data quality")
            .saying(
                "Population: %s. As at %s. %s"
                    .formatted(masthead.population(), masthead.asAtInWords(), masthead.rule())),
        Part.of(Content.bulleted(method, "Nothing to add.")).below("How the figures are made"),
        Part.of(Content.bulleted(quality, "Nothing to report.")).below("Data quality"));
  }

  private static String sources(Masthead masthead) {
    return "Question set: %s, SHA-256 %s. The same edition, as-at time and population give the same figures again."
        .formatted(masthead.edition(), masthead.editionHash());
  }
}
