package org.assay.reporting.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.assurance.caseaudit.figures.AuditFigures;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.lists.ChainFigures;
import org.assay.reporting.datasets.QuarterlyFigures;

/**
 * What case audits, quarterly figures and recommendations of a partnership say, as at a time.
 *
 * @param from first day of the year whose audits count; {@code today} its last
 * @param audits of cases that were closed in the year, the latest first
 * @param records audits of records that were closed in the year, the latest first
 * @param datasets that had been asked for, by title
 * @param recommendations every one of the partnership
 * @param few whether the reader may see counts of fewer than five children
 */
public record AssuranceFigures(
    LocalDate from,
    LocalDate today,
    List<AuditFigures> audits,
    List<RecordAudit> records,
    List<QuarterlyFigures> datasets,
    ChainFigures recommendations,
    boolean few) {

  public AssuranceFigures {
    audits = List.copyOf(audits);
    records = List.copyOf(records);
    datasets = List.copyOf(datasets);
  }

  /** Of a partnership that has none of these yet. */
  public static AssuranceFigures none(LocalDate today) {
    return new AssuranceFigures(
        today.minusYears(1),
        today,
        List.of(),
        List.of(),
        List.of(),
        new ChainFigures(List.of(), today),
        true);
  }

  /** The latest audit that serves a priority. */
  public Optional<AuditFigures> audit(String priority) {
    return audits.stream().filter(it -> priority.equals(it.audit().brief().priority())).findFirst();
  }

  public ChainFigures recommendations(String priority) {
    return new ChainFigures(
        recommendations.chains().stream()
            .filter((Chain it) -> priority.equals(it.recommendation().priority()))
            .toList(),
        today);
  }
}
