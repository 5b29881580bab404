package org.assay.reporting.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.people.directory.Partnership;
import org.assay.reporting.dashboard.meeting.MeetingPoints;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** What stands in a pack beside its reports. */
final class PackPapers {
  private PackPapers() {}

  static Masthead masthead(
      Partnership partnership, Cycle cycle, MeetingPoints.Found found, boolean shareable) {
    var data = found.figures().data();
    var set = data.scope().edition().set();
    return new Masthead(
        partnership.name(),
        partnership.subgroupName(),
        shareable ? "Meeting pack: shareable edition" : "Meeting pack",
        cycle.title(),
        data.scope().at(),
        "Population",
        "%s asked, %s returned"
            .formatted(
                FigureWords.number(data.asked(), "organisation"),
                FigureWords.count(data.returned())),
        "The latest submission of each return up to that time counts; drafts never do.",
        set.editionName(),
        set.sha256(),
        shareable
            ? ShareableEdition.HANDLING
            : "For members of the subgroup. It names organisations: do not pass it on.");
  }

  static Masthead arising(Masthead whole, LocalDate lastMeeting, Instant now, int many) {
    return new Masthead(
        whole.partnership(),
        whole.subgroup(),
        PackFront.SECOND,
        "Period",
        "Since the meeting of " + FigureWords.day(lastMeeting),
        now,
        "Population",
        many == 1 ? "1 matter" : FigureWords.count(many) + " matters",
        "What was decided since then or is past its date, as it stands now.",
        "",
        "",
        whole.handling());
  }

  static List<KeyFigure> keyFigures(MeetingPoints.Found found) {
    var whole = found.figures().completion().whole();
    return List.of(
        new KeyFigure(
            FigureWords.count(whole.returned()) + " of " + FigureWords.count(whole.expected()),
            "organisations returned",
            FigureWords.percent(whole.returnedShare()) + " of those asked"));
  }

  /** A block for each kind of matter. */
  static ReportTable matters(List<Arisen> arisen) {
    var lines = new ArrayList<TableLine>();
    for (var kind : arisen) {
      if (kind.matters().isEmpty()) continue;
      lines.add(
          TableLine.heading(
              kind.heading() + " (" + FigureWords.count(kind.matters().size()) + ")"));
      for (var it : kind.matters()) {
        lines.add(TableLine.of(it.what()).day(it.on()).text(it.owner()).text(it.state()));
      }
    }
    return new ReportTable(
        "Matters arising",
        "What the last meeting left to be done, and how it stands",
        "Nothing was decided since then, and nothing is past its date.",
        List.of(
            TableColumn.text("What was decided or asked for", 42),
            TableColumn.day("On", 14),
            TableColumn.text("Whose", 20),
            TableColumn.text("How it stands", 30)),
        lines);
  }

  /** Matters of one kind. */
  record Arisen(String heading, List<MattersArising.Matter> matters) {}

  /** The last part of a shareable edition. */
  static SharedPaper takenOut(Masthead whole, List<TakenOut> all) {
    var masthead =
        new Masthead(
            whole.partnership(),
            whole.subgroup(),
            "What was taken out",
            whole.cycleIs(),
            whole.cycle(),
            whole.asAt(),
            whole.populationIs(),
            whole.population(),
            whole.rule(),
            whole.edition(),
            whole.editionHash(),
            whole.handling());
    return new SharedPaper(
        masthead,
        List.of(),
        List.of(
            Section.of(
                "takenOut",
                Part.of(Content.table(takenOut(all)).sayingNone())
                    .saying(
                        "The full edition is for members of the subgroup. In a table "
                            + SharedTable.HELD
                            + " stands for a figure that is held back: a count below five, or one"
                            + " from which such a count could be worked out. A table with one such"
                            + " line has another held back, so that no total gives the first away,"
                            + " and what one table holds back no other gives away."))));
  }

  private static ReportTable takenOut(List<TakenOut> all) {
    return new ReportTable(
        "Taken out",
        "What was taken out of this edition, and why",
        "Nothing had to be taken out.",
        List.of(
            TableColumn.text("Report", 24),
            TableColumn.text("Part", 30),
            TableColumn.text("What", 12),
            TableColumn.text("Why", 40)),
        all.stream()
            .map(
                it ->
                    TableLine.of(it.report())
                        .text(it.place().isEmpty() ? "At the top" : it.place())
                        .text(it.what())
                        .text(it.why().words()))
            .toList());
  }
}
