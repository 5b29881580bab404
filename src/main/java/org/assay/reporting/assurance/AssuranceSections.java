package org.assay.reporting.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assay.assurance.caseaudit.figures.DomainFigures;
import org.assay.assurance.caseaudit.figures.FigureTables;
import org.assay.learning.recommendations.lists.ChainFigures;
import org.assay.reporting.datasets.MeasureSeries;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;

/** The sections of a summary that say what is known from elsewhere. */
public final class AssuranceSections {
  /** Figures shown with one priority; an annex has all. */
  private static final int COUNTED = 4;

  private final AssuranceFigures figures;
  private final AuditTables audits;
  private final DatasetTables datasets;
  private final RecommendationTables recommendations;

  public AssuranceSections(AssuranceFigures figures) {
    this.figures = figures;
    this.audits = new AuditTables(figures);
    this.datasets = new DatasetTables(figures);
    this.recommendations = new RecommendationTables(figures);
  }

  /** What panels judged, what moved, and how recommendations stand. */
  public Section ofCompliance() {
    return told(audits.judged(), recommendations.told());
  }

  /** What audits found when they were repeated, what moved, and what closing achieved. */
  public Section ofImpact() {
    return told(audits.repeated(), recommendations.lasted());
  }

  private Section told(List<String> judged, List<String> asked) {
    return Section.of(
        "assurance",
        "Case audits, quarterly figures and recommendations",
        Content.bulleted(
            Stream.of(judged, datasets.told(), asked).flatMap(List::stream).toList(), ""));
  }

  /** The tables behind what a compliance summary says of them. */
  public List<Section> annexesOfCompliance() {
    return List.of(
        new Section(
            "auditsAnnex",
            under(
                "Annex: Case audits",
                audits.inWords(),
                audits.grades(),
                audits.keyLines(),
                audits.records())),
        counted(List.of()),
        new Section(
            "recommendationsAnnex",
            under(
                "Annex: Recommendations",
                recommendations.inWords(),
                recommendations.standing(),
                recommendations.overdue())));
  }

  /** The tables behind what an impact summary says of them. */
  public List<Section> annexesOfImpact() {
    return List.of(
        new Section("auditsAnnex", under("Annex: Case audits", audits.inWords(), audits.change())),
        counted(datasets.chart().stream().toList()),
        new Section(
            "recommendationsAnnex",
            under(
                "Annex: Recommendations",
                recommendations.inWords(),
                recommendations.standing(),
                recommendations.implemented())));
  }

  private Section counted(List<Part> more) {
    var parts =
        new ArrayList<>(under("Annex: Quarterly figures", datasets.inWords(), datasets.all()));
    parts.addAll(more);
    return new Section("datasetsAnnex", parts);
  }

  /** What is empty is left out: the findings say so. */
  private static List<Part> under(String heading, String lead, ReportTable... tables) {
    var parts = new ArrayList<Part>();
    for (var table : tables) {
      var part = Part.of(Content.table(table));
      parts.add(parts.isEmpty() ? part.under(heading).saying(lead) : part);
    }
    return parts;
  }

  /** How these figures are made. */
  public List<String> method() {
    return List.of(
        "Case audits are those closed in the year up to the day of this paper. A panel judges each"
            + " case; “not enough on file” is no grade and is counted apart."
            + (figures.few() ? "" : " Counts of fewer than five children are held back."),
        "Quarterly figures are those that agencies had signed off by the time of this paper, of the"
            + " agencies that reported the figure. Two quarters are a change, three or four a"
            + " series; a line through time is drawn from five quarters without a gap, limits from"
            + " twelve.",
        "Recommendations are all of the partnership’s, as they were known at that time. Proof"
            + " counts where somebody other than the owner had seen it before closing; held counts,"
            + " of those audited again, the ones found improved or held.");
  }

  /**
   * One thing that is known about a priority.
   *
   * @param source for instance "Case audits"
   * @param before what it says of the audit, or the year, before
   */
  public record Known(String source, String measure, String finding, String before) {}

  /**
   * What audits, quarterly figures and recommendations say of a priority; that nothing is known is
   * said too. Of its quarterly figures those that moved most.
   */
  public List<Known> of(String priority) {
    var known = new ArrayList<Known>();
    known.add(audited(priority));
    known.add(asked(figures.recommendations(priority)));
    datasets.about(priority).stream().limit(COUNTED).forEach(it -> known.add(counted(it)));
    return known;
  }

  private Known audited(String priority) {
    var audit = figures.audit(priority).orElse(null);
    var overall =
        audit == null
            ? null
            : audit.domains().stream()
                .filter(it -> it.domain().isOverall())
                .findFirst()
                .orElse(null);
    if (audit == null || overall == null) {
      return new Known(
          "Case audits",
          "Graded good or better overall",
          "No audit closed in the year",
          FigureWords.NONE);
    }
    return new Known(
        "Case audits",
        "Graded good or better overall, " + audit.audit().reference(),
        FigureTables.good(overall.panel(), figures.few()),
        before(overall));
  }

  private String before(DomainFigures it) {
    var before = it.before();
    return before == null ? "Not audited before" : FigureTables.good(before, figures.few());
  }

  private Known counted(MeasureSeries it) {
    return new Known(
        "Quarterly figures",
        it.measure().ref() + " " + it.measure().text(),
        DatasetTables.said(it.last().orElse(null), figures.few()),
        DatasetTables.said(it.yearBefore().orElse(null), figures.few()));
  }

  private static Known asked(ChainFigures it) {
    return new Known(
        "Recommendations",
        "Closed with proof that somebody else had seen",
        it.chains().isEmpty()
            ? "None is recorded"
            : "%s of %s closed; %s of %s overdue"
                .formatted(
                    FigureWords.count(it.withProof()),
                    FigureWords.count(it.closed()),
                    FigureWords.count(it.overdue()),
                    FigureWords.number(it.open(), "open one")),
        FigureWords.NONE);
  }
}
