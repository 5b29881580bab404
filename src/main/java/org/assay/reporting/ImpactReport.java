package org.assay.reporting;

import java.util.List;
import org.assay.reporting.assurance.AssuranceFigures;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.figures.AnswerSummary;
import org.assay.reporting.figures.PastActions;
import org.assay.reporting.figures.impact.ImpactResult;
import org.assay.reporting.figures.impact.VoiceResult;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;

/**
 * The impact summary for the scrutiny subgroup: what difference is claimed, and what it rests on.
 * It stands beside the compliance summary and its figures are never added to that.
 *
 * @param vignettes three at most, nobody recognisable in them
 * @param assurance what case audits, quarterly figures and recommendations say
 * @param told what was counted, chosen, dated or written
 */
public record ImpactReport(
    Masthead masthead,
    List<KeyFigure> keyFigures,
    List<String> headlines,
    List<String> decisions,
    List<ImpactResult> standards,
    EvidencePaper evidence,
    List<VoiceResult> voice,
    List<PriorityPage> priorities,
    List<Vignette> vignettes,
    List<PastActions> pastActions,
    AssuranceFigures assurance,
    List<AnswerSummary> told,
    List<String> method,
    List<String> dataQuality)
    implements Paper {

  public boolean claimed() {
    return evidence.any();
  }

  public boolean nothingClaimed() {
    return !claimed();
  }

  public Drawing levelsChart() {
    return ImpactTables.levels(standards);
  }

  public Drawing bothChart() {
    return ImpactTables.againstCompliance(standards);
  }

  public ReportTable levelsTable() {
    return ImpactTables.table(standards);
  }

  public ReportTable voiceTable() {
    return VoiceTables.table(voice);
  }

  public ReportTable pastActionsTable() {
    return PastActionTables.table(pastActions);
  }

  public ReportTable toldTable() {
    return new AnswerSummaryPaper(told).table();
  }

  public ReportTable printedToldTable() {
    return new AnswerSummaryPaper(told).printed();
  }

  public String toldInWords() {
    return new AnswerSummaryPaper(told).inWords();
  }

  @Override
  public List<Section> sections() {
    return new ImpactSections(this).all();
  }
}
