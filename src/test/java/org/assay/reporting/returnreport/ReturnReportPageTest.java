package org.assay.reporting.returnreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.Objects;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.reporting.paper.FigureWords;
import org.junit.jupiter.api.Test;

class ReturnReportPageTest {
  /** Of a bar's length: it is drawn to a tenth of a percentage point. */
  private static final double FINE = 0.0005;

  @Test
  void bars_on_the_page_are_as_long_as_the_scores_and_carry_the_others_where_they_are() {
    var report = ReturnReportFixture.school();
    var caller = new Caller(1, "Ann", 1, Role.APPROVER, 1L, null);
    var bars = ReturnReportPage.of(caller, 1, report).bars();
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

  private static void assertAt(BigDecimal ratio, String place) {
    var share = Double.parseDouble(place.substring(0, place.length() - 1)) / 100;
    assertEquals(ratio.doubleValue(), share, FINE);
  }
}
