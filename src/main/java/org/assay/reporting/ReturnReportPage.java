package org.assay.reporting;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.assay.identity.Caller;
import org.assay.identity.Navigation;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.returns.ReturnView;

/**
 * An organisation's own report to read on a screen, in the order of its paper.
 *
 * @param improved standards that stand better than last year, most first
 * @param slipped standards that stand worse, most first
 */
public record ReturnReportPage(
    Shell shell,
    long returnId,
    ReturnReport report,
    List<Moved> improved,
    List<Moved> slipped,
    Table standards) {
  /** Less is the noise of one answer in a long standard. */
  private static final BigDecimal ONE_POINT = new BigDecimal("0.01");

  /**
   * A standard that moved since last year.
   *
   * @param points of a hundred, with its sign
   */
  public record Moved(String standard, String points, String from, String to) {
    static Moved of(OwnStandard it) {
      return new Moved(
          it.label(),
          Figures.points(it.change()),
          Figures.percent(it.last()),
          Figures.percent(it.own()));
    }
  }

  static ReturnReportPage of(Caller caller, ReturnView view, ReturnReport report) {
    var moved =
        report.standards().stream()
            .filter(it -> it.change().abs().compareTo(ONE_POINT) >= 0)
            .sorted(Comparator.comparing(OwnStandard::change))
            .toList();
    return new ReturnReportPage(
        Navigation.shell(caller, "Your report", "/returns"),
        view.head().id(),
        report,
        moved.reversed().stream().filter(it -> it.change().signum() > 0).map(Moved::of).toList(),
        moved.stream().filter(it -> it.change().signum() < 0).map(Moved::of).toList(),
        table(report.standards()));
  }

  private static Table table(List<OwnStandard> standards) {
    return new Table(
        null,
        "",
        List.of(
            Cell.text("Standard"),
            Cell.number("You"),
            Cell.number("Last year"),
            Cell.text("Others of your kind")),
        standards.stream().map(ReturnReportPage::row).toList(),
        true);
  }

  private static List<Cell> row(OwnStandard it) {
    return List.of(
        Cell.text(it.label()),
        Cell.number(Figures.percent(it.own())),
        Cell.number(Figures.percent(it.last())),
        Cell.text(it.peers().inWords()));
  }
}
