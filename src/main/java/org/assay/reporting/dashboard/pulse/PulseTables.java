package org.assay.reporting.dashboard.pulse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assay.assurance.pulse.GroupResult;
import org.assay.assurance.pulse.GroupResult.Kind;
import org.assay.assurance.pulse.PulseResult;
import org.assay.assurance.pulse.Statement;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/**
 * What may be shown of a pulse, for a workbook: a sheet for each kind of group. It holds what the
 * page shows to its reader and nothing more.
 */
record PulseTables(Masthead masthead, PulseResult result) implements Paper {
  private static final List<String> METHOD =
      List.of(
          "Staff who agree: agree and strongly agree out of everyone who answered, to the nearest"
              + " 5%, and no closer than 15% to none and to all.",
          "From and to: in which the share of all staff lies with 95% confidence, if those who"
              + " answered are like the others.",
          "Leaders claim: the score of the latest submitted answer; for several organisations the"
              + " mean, each counting once.",
          "A group is shown from ten answers on, and only where no sum or difference of what is"
              + " shown tells of fewer than ten people.");

  @Override
  public List<KeyFigure> keyFigures() {
    return List.of();
  }

  @Override
  public List<Section> sections() {
    var sections = new ArrayList<Section>();
    for (var kind : Kind.values()) {
      var groups =
          Stream.concat(result.groups().stream(), result.organisations().stream())
              .filter(it -> it.kind() == kind)
              .toList();
      if (!groups.isEmpty()) sections.add(section(kind, groups));
    }
    sections.add(Section.of("method", "How to read this", Content.bulleted(METHOD, "")));
    return sections;
  }

  private static Section section(Kind kind, List<GroupResult> groups) {
    var lines = new ArrayList<TableLine>();
    for (var group : groups) {
      for (var it : group.statements()) lines.add(line(group, it));
    }
    var name = kind == Kind.ALL ? "All" : kind.label();
    return Section.of(
        kind.name().toLowerCase(java.util.Locale.ROOT),
        kind.label(),
        Content.table(
            new ReportTable(
                name,
                "What leaders claim and what staff say: "
                    + kind.label().toLowerCase(java.util.Locale.UK),
                "No statement was answered by everybody.",
                List.of(
                    TableColumn.text("Group", 26),
                    TableColumn.number("Answers", 9),
                    TableColumn.text("Statement", 50),
                    TableColumn.text("Staff who agree", 14),
                    TableColumn.percent("From", 8),
                    TableColumn.percent("To", 8),
                    TableColumn.text("Do not know", 12),
                    TableColumn.percent("Leaders claim", 10),
                    TableColumn.number("Organisations that claim", 12),
                    TableColumn.text("Reading", 30)),
                lines)));
  }

  private static TableLine line(GroupResult group, Statement it) {
    var unsure = it.unsure();
    var claim = it.claim();
    return TableLine.of(group.name())
        .count(group.answers())
        .text(it.ref() + " " + it.text())
        .text(it.agree().words())
        .amount(java.math.BigDecimal.valueOf(it.agree().low()))
        .amount(java.math.BigDecimal.valueOf(it.agree().high()))
        .text(unsure == null ? FigureWords.NONE : unsure.words())
        .amount(claim == null ? null : claim.mean())
        .count(claim == null ? 0 : claim.organisations())
        .text(it.gap().words());
  }
}
