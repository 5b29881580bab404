package org.assay.reporting.returnreport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;
import org.assay.reporting.paper.FigureWords;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's own report to read on a screen, in the order of its paper.
 *
 * @param improved standards that stand better than last year, most first
 * @param slipped standards that stand worse, most first
 * @param bars all standards together, then each
 * @param moderated what moderation found by standard; without rows until it is finished
 */
public record ReturnReportPage(
    Shell shell,
    long returnId,
    ReturnReport report,
    List<Moved> improved,
    List<Moved> slipped,
    List<Bar> bars,
    Table moderated) {
  /** Steps that are shown before the rest is folded. */
  private static final int FOLD = 10;

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
          FigureWords.points(it.change()),
          FigureWords.percent(it.last()),
          it.inWords());
    }
  }

  static ReturnReportPage of(Caller caller, long returnId, ReturnReport report) {
    var moved =
        report.standards().stream()
            .filter(it -> it.change().abs().compareTo(ONE_POINT) >= 0)
            .sorted(Comparator.comparing(OwnStandard::change))
            .toList();
    return new ReturnReportPage(
        Navigation.shell(caller, report.heading(), "/returns"),
        returnId,
        report,
        moved.reversed().stream().filter(it -> it.change().signum() > 0).map(Moved::of).toList(),
        moved.stream().filter(it -> it.change().signum() < 0).map(Moved::of).toList(),
        report.compared().stream().map(Bar::of).toList(),
        report.moderated().onPage());
  }

  /** Whether the reader is of the organisation. */
  public boolean own() {
    return report.reader() == ReportAudience.ORGANISATION;
  }

  public List<NextStep> firstSteps() {
    return report.nextSteps().stream().limit(FOLD).toList();
  }

  /** Behind the fold; empty when all are shown. */
  public List<NextStep> moreSteps() {
    return report.nextSteps().stream().skip(FOLD).toList();
  }

  /**
   * One standard: a bar for the organisation, a line for most of the others and a tick for the
   * middle one.
   *
   * @param width of the bar as a share of the whole, for instance {@code 82%}; null when nothing
   *     was scored
   * @param others null when there are too few to show
   */
  public record Bar(
      String label,
      String own,
      String last,
      @Nullable String width,
      @Nullable Others others,
      String words) {

    /** Places on the bar, as shares of the whole. */
    public record Others(String from, String middle, String to) {}

    static Bar of(OwnStandard it) {
      return new Bar(
          it.label(),
          it.inWords(),
          it.last() == null ? "" : FigureWords.percent(it.last()),
          it.own() == null ? null : share(it.own()),
          it.peers() instanceof Peers.Known known
              ? new Others(share(known.lower()), share(known.median()), share(known.upper()))
              : null,
          it.peers().inWords());
    }

    private static String share(BigDecimal ratio) {
      return ratio.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
    }
  }
}
