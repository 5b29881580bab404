package org.assay.reporting.assurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.assurance.caseaudit.setup.AuditResult;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.reading.QuestionSetLoader;
import org.assay.learning.recommendations.lists.ChainFigures;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.reporting.caseaudit.CaseAuditReportFixture;
import org.assay.reporting.datasets.Measure;
import org.assay.reporting.datasets.MeasureSeries;
import org.assay.reporting.datasets.MeasureSeries.Point;
import org.assay.reporting.datasets.QuarterlyFigures;
import org.assay.reporting.learning.LearningPaperFixture;

/**
 * One audit that repeats another, one of records, a dataset of six quarters, and two
 * recommendations: one closed with proof that held, one past its date.
 */
public final class AssuranceFixture {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Quarter FIRST = new Quarter(2025, 1);
  private static final Edition EDITION = edition();

  private AssuranceFixture() {}

  public static AssuranceFigures none() {
    return AssuranceFigures.none(TODAY);
  }

  /**
   * @param few whether the reader may see counts of fewer than five children
   */
  public static AssuranceFigures figures(boolean few) {
    var audit = CaseAuditReportFixture.figures(few);
    return new AssuranceFigures(
        TODAY.minusYears(1),
        TODAY,
        List.of(audit),
        List.of(
            new RecordAudit(
                audit.audit(),
                List.of(
                    new AuditResult(1L, 1, 3, 1, "The child was seen alone", 17, 20),
                    new AuditResult(2L, 1, 3, 2, "Minutes went out in ten days", 12, 20)))),
        List.of(
            new QuarterlyFigures(
                EDITION,
                new Quarter(2026, 2),
                List.of(
                    series("cg-held", 30, 34, 33, 36, 40, 52),
                    series("cg-child", 3, 12, 14, 15, 14, 13),
                    series("cin-held", 41, 42, 40, 44, 43, 43),
                    series("plans-open", 120, 131, 128, 140, 138, 122)))),
        new ChainFigures(LearningPaperFixture.chains(), TODAY),
        few);
  }

  /** Of sixty, where it is a share; of four agencies. */
  static MeasureSeries series(String key, int... parts) {
    var question = EDITION.questions().stream().filter(it -> it.key().equals(key)).findFirst();
    var share = !key.equals("plans-open");
    var measure = new Measure(key, question.orElseThrow().ref(), question.get().text(), share, 10);
    var points = new ArrayList<Point>();
    var quarter = FIRST;
    for (int part : parts) {
      points.add(
          new Point(quarter, BigDecimal.valueOf(part), share ? BigDecimal.valueOf(60) : null, 4));
      quarter = quarter.next();
    }
    return new MeasureSeries(measure, points);
  }

  private static Edition edition() {
    try {
      return new QuestionSetLoader()
          .require(Files.readAllBytes(Path.of("forms", "dataset-core-groups", "2026.3.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
