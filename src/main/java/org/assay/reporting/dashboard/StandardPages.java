package org.assay.reporting.dashboard;

import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.number;
import static org.assay.reporting.paper.FigureWords.percent;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.assurance.moderation.ModerationResult;
import org.assay.assurance.moderation.ModerationResults;
import org.assay.assurance.pulse.PulseResults;
import org.assay.assurance.pulse.StaffMark;
import org.assay.collection.cycles.Cycle;
import org.assay.people.identity.Caller;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.Moderation;
import org.assay.reporting.chart.ClaimPlot;
import org.assay.reporting.chart.DotPlot;
import org.assay.reporting.dashboard.TablesPage.Part;
import org.assay.reporting.figures.Change;
import org.assay.reporting.figures.compliance.ComplianceFigures;
import org.assay.reporting.figures.compliance.CycleGlances;
import org.assay.reporting.figures.compliance.GroupResult;
import org.assay.reporting.figures.compliance.StandardResult;
import org.assay.reporting.paper.FigureWords;
import org.jspecify.annotations.Nullable;

/** Makes the page of a cycle's standards: scores, change, groups. */
@Singleton
class StandardPages {
  private static final String CLAIMED =
      "Claimed is the mean of the organisations' scores, each counting once. Moderated is the mean"
          + " over the returns drawn at random, scored again with what was found in place of each"
          + " claim that was marked; what was not marked counts as claimed. Beside it, in the"
          + " picture too, stands what the same returns claim; n is how many. Fewer than "
          + ModerationResult.FEWEST
          + " are too few to say. Change is over the same questions and the same organisations.";

  private final CycleGlances glances;
  private final ModerationResults results;
  private final PulseResults pulses;

  StandardPages(CycleGlances glances, ModerationResults results, PulseResults pulses) {
    this.glances = glances;
    this.results = results;
    this.pulses = pulses;
  }

  TablesPage page(Caller caller, Cycle cycle, Instant at) {
    var figures = glances.of(cycle, at);
    var data = figures.data();
    var parts = new ArrayList<Part>();
    if (data.returned() == 0) {
      parts.add(Part.words("Scores", "No return has been submitted yet."));
    } else {
      var moderation = results.of(cycle, data.scope().at());
      var words = new ArrayList<>(moderation(moderation));
      var staff = pulses.standards(cycle, data.scope().at());
      words.add(CLAIMED);
      if (!staff.isEmpty()) words.add(staff(staff));
      parts.add(
          new Part(
              "What organisations claim, and what moderators find",
              words,
              picture(figures, moderation, staff),
              null,
              links(caller, cycle)));
      figures.groups().forEach(it -> parts.add(group(it)));
    }
    return new TablesPage(
        PageHead.of(
            caller, cycle, DashboardPart.STANDARDS, "Standards", CycleWords.population(data)),
        List.of(),
        parts);
  }

  private static List<PageHead.Link> links(Caller caller, Cycle cycle) {
    return caller.maySeeSubmitted()
        ? List.of(
            new PageHead.Link(
                "The sample and what was found", "/moderation/cycles/" + cycle.id(), false))
        : List.of();
  }

  private static Part group(GroupResult group) {
    return Part.table(
        "By " + group.cut().toLowerCase(java.util.Locale.UK),
        new Table(
            "Scores by " + group.cut().toLowerCase(java.util.Locale.UK),
            "govuk-visually-hidden",
            List.of(
                Cell.text(group.cut()),
                Cell.number("Returns"),
                Cell.number("Met"),
                Cell.number("Not applicable"),
                Cell.number("Score"),
                Cell.number("Change, points"),
                Cell.number("Organisations compared")),
            group.parts().stream().map(StandardPages::row).toList(),
            true));
  }

  private static List<Cell> row(GroupResult.Part it) {
    var change = it.change();
    return List.of(
        Cell.text(it.name()),
        Cell.number(count(it.number())),
        Cell.number(percent(it.standing().metShare())),
        Cell.number(percent(it.standing().notApplicableShare())),
        Cell.number(percent(it.score())),
        Cell.number(DashboardTables.points(change)),
        Cell.number(change == null ? "–" : count(change.organisations())));
  }

  /**
   * Claimed beside moderated, both of the same returns, once enough of the random part are
   * finished; the last cycle before.
   */
  static Picture picture(
      ComplianceFigures figures, ModerationResult moderation, Map<String, StaffMark> staff) {
    return tellable(moderation) || !staff.isEmpty()
        ? Picture.of(
            "standards",
            ClaimPlot.of(
                tellable(moderation)
                    ? "Mean score by standard, of the returns moderated at random: what they claim"
                        + " and what was found in them."
                    : "Mean score by standard: what is claimed.",
                claims(figures, moderation, staff)),
            DashboardTables.standards(figures, moderation, staff))
        : Picture.of(
            "standards",
            DotPlot.of(
                "Mean score by standard: of the same questions and organisations in both years, or"
                    + " of all returns where there is no year before.",
                figures.standards().stream().map(StandardPages::pair).toList()),
            DashboardTables.standards(figures, moderation, staff));
  }

  private static boolean tellable(ModerationResult it) {
    return it.standards().values().stream().anyMatch(ModerationResult.Pair::tellable);
  }

  /** What the marks of staff are, with how many answered. */
  static String staff(Map<String, StaffMark> staff) {
    return "Staff is the share of %s people in the last staff pulse who agree, the mean over the statements that share a question with the standard. It is of people, and a score is a place on a scale: read a gap as a question to ask."
        .formatted(count(staff.values().iterator().next().answers()));
  }

  private static List<ClaimPlot.Line> claims(
      ComplianceFigures figures, ModerationResult moderation, Map<String, StaffMark> staff) {
    var sections = figures.data().standards();
    var any = tellable(moderation);
    var lines = new ArrayList<ClaimPlot.Line>();
    for (int i = 0; i < figures.standards().size(); i++) {
      var key = sections.get(i).key();
      var it = figures.standards().get(i);
      var pair = moderation.standards().get(key);
      var told = pair != null && pair.tellable() ? pair : null;
      var claimed = any ? (told == null ? null : told.claimed()) : it.score();
      var returns = pair == null ? 0 : pair.returns();
      lines.add(claim(it.label(), claimed, told, returns, staff.get(key)));
    }
    return lines;
  }

  /**
   * @param told null where too few returns were marked
   */
  private static ClaimPlot.Line claim(
      String label,
      @Nullable BigDecimal claimed,
      ModerationResult.@Nullable Pair told,
      int returns,
      @Nullable StaffMark staff) {
    var interval = told == null ? null : told.interval();
    return new ClaimPlot.Line(
        label,
        claimed,
        told == null ? null : told.moderated(),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high(),
        staff == null ? null : staff.ratio(),
        staff == null ? null : staff.low(),
        staff == null ? null : staff.high(),
        null,
        returns);
  }

  /** What moderation says of the claims as a whole, with its n. */
  static List<String> moderation(ModerationResult it) {
    if (it.drawn() == 0) {
      return List.of(
          "No return has been moderated: every score is what organisations say of themselves.");
    }
    var whole = it.whole();
    if (whole == null) {
      return List.of(
          "%s drawn for moderation, %s finished, none of them in the random part yet. Only that part gives rates."
              .formatted(number(it.drawn(), "return"), count(it.finished())));
    }
    return List.of(
        "Moderated: %s finished in the random part, of %s drawn. %s %s of %s were over-claimed (%s%s). What was not marked counts as claimed."
            .formatted(
                number(it.random(), "return"),
                count(it.drawn()),
                shift(whole),
                count(it.over()),
                number(it.answers(), "marked answer"),
                percent(it.over(), it.answers()),
                over(it)));
  }

  private static String shift(ModerationResult.Pair it) {
    return it.tellable()
        ? "They claimed %s and moderators found %s, a shift of %s."
            .formatted(percent(it.claimed()), percent(it.moderated()), Moderation.shiftInWords(it))
        : "They are too few to say a mean or a shift.";
  }

  private static String over(ModerationResult it) {
    var interval = it.overInterval();
    return interval == null
        ? ""
        : "; 95%% %s to %s"
            .formatted(FigureWords.share(interval.low()), FigureWords.share(interval.high()));
  }

  private static DotPlot.Pair pair(StandardResult it) {
    Change change = it.change();
    return change == null
        ? new DotPlot.Pair(it.label(), null, it.score())
        : new DotPlot.Pair(it.label(), change.before(), change.now());
  }
}
