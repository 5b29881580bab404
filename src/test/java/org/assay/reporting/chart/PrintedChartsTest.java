package org.assay.reporting.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.assay.reporting.ComplianceReportFixture;
import org.assay.reporting.ImpactReportFixture;
import org.assay.reporting.SchoolsReportFixture;
import org.assay.reporting.actionplan.ActionPlanFixture;
import org.assay.reporting.caseaudit.CaseAuditReportFixture;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.pdf.PdfRenderer;
import org.assay.reporting.returnreport.ReturnReportFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads the marks of each chart back from the printed PDF. Charts are found by looking through a
 * paper's records and sections, so that a new one is held too; {@link ChartMarksTest} compares the
 * drawings with the figures.
 */
@Tag("paper")
class PrintedChartsTest {

  static Stream<Arguments> papers() {
    return Stream.of(
        Arguments.of("compliance-summary", ComplianceReportFixture.section11(), 4),
        Arguments.of("compliance-summary", SchoolsReportFixture.section175(), 6),
        Arguments.of("impact-summary", ImpactReportFixture.section11(), 5),
        Arguments.of("return", ReturnReportFixture.school(), 2),
        Arguments.of("action-plan", ActionPlanFixture.school(), 1),
        Arguments.of("case-audit", CaseAuditReportFixture.report(), 1));
  }

  @ParameterizedTest
  @MethodSource("papers")
  <P extends Record & Paper> void each_mark_of_each_chart_is_printed_where_it_was_drawn(
      String template, P paper, int charts) throws Exception {
    var drawn = new LinkedHashSet<>(drawings(paper));
    for (var section : paper.sections()) drawn.addAll(drawings(section));
    assertEquals(charts, drawn.size());
    var printed = new ArrayList<List<Mark>>();
    try (var pdf = Loader.loadPDF(new PdfRenderer().render(template, paper))) {
      for (var page : pdf.getPages()) printed.addAll(PrintedMarks.figures(page));
    }
    assertEquals(charts, printed.size());
    for (var drawing : drawn) {
      var marks = marks(drawing);
      assertFalse(marks.isEmpty());
      var found = printed.stream().filter(it -> alike(marks, it)).toList();
      assertEquals(1, found.size(), () -> drawing.alternative() + nearest(marks, printed));
    }
  }

  /** From the first mark of its chart, in points, to the right and down. */
  private static boolean alike(List<Mark> drawn, List<Mark> printed) {
    if (drawn.size() != printed.size()) return false;
    for (var i = 0; i < drawn.size(); i++) {
      var one = drawn.get(i).from(drawn.getFirst());
      if (!one.near(printed.get(i).from(printed.getFirst()))) return false;
    }
    return true;
  }

  private static String nearest(List<Mark> marks, List<List<Mark>> printed) {
    return " has %d marks, printed are charts of %s"
        .formatted(marks.size(), printed.stream().map(List::size).toList());
  }

  private static List<Mark> marks(Drawing drawing) {
    return drawing.marks().stream().flatMap(PrintedChartsTest::mark).toList();
  }

  private static Stream<Mark> mark(Shape shape) {
    return switch (shape) {
      case Shape.Box b ->
          Stream.of(Optional.ofNullable(b.fill()), Optional.ofNullable(b.edge()))
              .flatMap(Optional::stream)
              .map(colour -> new Mark("box", colour, b.x(), b.y(), b.width(), b.height()));
      case Shape.Line l ->
          Stream.of(new Mark("line", l.colour(), l.x1(), l.y1(), l.x2() - l.x1(), l.y2() - l.y1()));
      case Shape.Dot d -> Stream.of(new Mark("dot", d.fill(), d.x(), d.y(), d.radius(), 0));
      case Shape.Diamond d -> Stream.of(new Mark("diamond", d.fill(), d.x(), d.y(), d.radius(), 0));
      case Shape.Label _ -> Stream.empty();
    };
  }

  /** What a paper and the records in it draw. */
  private static List<Drawing> drawings(Object paper) throws ReflectiveOperationException {
    var found = new ArrayList<Drawing>();
    for (var method : paper.getClass().getMethods()) {
      if (method.getParameterCount() == 0 && method.getReturnType() == Drawing.class) {
        method.setAccessible(true);
        found.add((Drawing) method.invoke(paper));
      }
    }
    for (var part : paper.getClass().getRecordComponents()) {
      var value = value(part, paper);
      for (var each : value instanceof List<?> list ? list : Collections.singletonList(value)) {
        if (each instanceof Record inner && !(each instanceof Drawing)) {
          found.addAll(drawings(inner));
        }
      }
    }
    return found;
  }

  private static Object value(RecordComponent part, Object of) throws ReflectiveOperationException {
    var accessor = part.getAccessor();
    accessor.setAccessible(true);
    return accessor.invoke(of);
  }
}
