package org.assay.reporting.returnreport;

import java.util.List;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/**
 * A difference that the organisation says it made.
 *
 * @param level 0 to 4
 * @param sources where it is known from, in words
 * @param toRise what would lift it one level
 */
public record ImpactClaim(String standard, String claim, int level, String sources, String toRise) {

  private static final List<String> LEVELS =
      List.of("0 None stated", "1 Activity only", "2 Practice", "3 Outcome", "4 Corroborated");

  static ReportTable table(List<ImpactClaim> claims, String title, ReportAudience reader) {
    var columns =
        List.of(
            TableColumn.text("Standard", 22),
            TableColumn.text(
                reader.words("What you say changed", "What is said to have changed"), 46),
            TableColumn.text("Level", 15),
            TableColumn.text("Known from", 18),
            TableColumn.text("To rise a level", 30));
    var lines =
        claims.stream()
            .map(
                c ->
                    TableLine.of(c.standard())
                        .text(c.claim())
                        .text(LEVELS.get(c.level()))
                        .text(c.sources())
                        .text(c.toRise()))
            .toList();
    return new ReportTable("Impact", title, "No difference was described.", columns, lines);
  }
}
