package org.assay.reporting.returnreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.reporting.paper.FigureWords;
import org.junit.jupiter.api.Test;

class ReturnReportPageTest {
  /** Of a bar's length: it is drawn to a tenth of a percentage point. */
  private static final double FINE = 0.0005;

  private static final Caller APPROVER = new Caller(1, "Ann", 1, Role.APPROVER, 1L, null);
  private static final Caller MEMBER = new Caller(2, "Ben", 1, Role.PAS_MEMBER, null, null);

  @Test
  void bars_on_the_page_are_as_long_as_the_scores_and_carry_the_others_where_they_are() {
    var report = ReturnReportFixture.school();
    var bars = ReturnReportPage.of(APPROVER, 1, report).bars();
    var standards = report.compared();
    assertEquals(standards.size(), bars.size());
    for (var i = 0; i < bars.size(); i++) {
      var standard = standards.get(i);
      var bar = bars.get(i);
      assertEquals(FigureWords.percent(standard.own()), bar.own());
      if (standard.own() == null) assertNull(bar.width());
      else assertAt(standard.own(), bar.width());
      if (standard.peers() instanceof Peers.Known known) {
        var others = Objects.requireNonNull(bar.others());
        assertAt(known.lower(), others.from());
        assertAt(known.median(), others.middle());
        assertAt(known.upper(), others.to());
      } else {
        assertNull(bar.others());
      }
    }
  }

  @Test
  void ten_steps_are_shown_and_the_rest_is_behind_a_fold_that_counts_it() {
    var steps = IntStream.rangeClosed(1, 13).mapToObj(ReturnReportPageTest::step).toList();
    var page = ReturnReportPage.of(MEMBER, 1, report(ReportAudience.OTHERS, steps));
    assertEquals(steps.subList(0, 10), page.firstSteps());
    assertEquals(steps.subList(10, 13), page.moreSteps());
    var ten = ReturnReportPage.of(MEMBER, 1, report(ReportAudience.OTHERS, steps.subList(0, 10)));
    assertEquals(List.of(), ten.moreSteps());
  }

  @Test
  void a_report_is_called_yours_to_the_organisation_alone() {
    assertEquals("Your report", report(ReportAudience.ORGANISATION, List.of()).heading());
    assertEquals("Report", report(ReportAudience.OTHERS, List.of()).heading());
    assertEquals(ReportAudience.ORGANISATION, ReportAudience.of(APPROVER, 1));
    assertEquals(ReportAudience.OTHERS, ReportAudience.of(MEMBER, 1));
  }

  private static NextStep step(int number) {
    return new NextStep(null, "Must", "1.%d A duty".formatted(number), "Not met", null, null);
  }

  private static ReturnReport report(ReportAudience reader, List<NextStep> steps) {
    var it = ReturnReportFixture.school();
    return new ReturnReport(
        it.masthead(),
        reader,
        it.keyFigures(),
        it.mustHeading(),
        it.mustMeaning(),
        it.unmet(),
        it.notMet(),
        it.standing(),
        it.overall(),
        it.standards(),
        it.peerGroup(),
        it.moderated(),
        steps,
        it.claims(),
        it.replies(),
        it.answers(),
        it.method());
  }

  private static void assertAt(BigDecimal ratio, String place) {
    var share = Double.parseDouble(place.substring(0, place.length() - 1)) / 100;
    assertEquals(ratio.doubleValue(), share, FINE);
  }
}
