package org.assay.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.assurance.moderation.ModerationResult;
import org.assay.collection.cycles.Cycle;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.assay.people.directory.Partnership;
import org.assay.reporting.figures.CycleDataFixture;
import org.assay.reporting.figures.compliance.ComplianceFigures;
import org.assay.reporting.paper.Cell;
import org.assay.reporting.paper.Paper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a shipped question set asks reaches a summary. */
@Tag("paper")
class EveryQuestionIsToldTest {
  private static final Instant AT = Instant.parse("2026-12-10T09:00:00Z");

  static Stream<Edition> editions() {
    return FormCatalogueFixture.SHIPPED.editions().stream();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void every_question_of_a_shipped_set_reaches_a_summary(Edition edition) {
    var data = CycleDataFixture.oneReturn(partnership(), cycle(edition), edition, AT);
    var compliance = ComplianceSummary.of(ComplianceFigures.of(data), ModerationResult.NONE);
    var told =
        Stream.concat(compliance.tables().stream(), ImpactSummary.of(data).tables().stream())
            .flatMap(table -> table.lines().stream())
            .map(line -> line.cells().getFirst())
            .filter(Cell.Text.class::isInstance)
            .map(cell -> ((Cell.Text) cell).value())
            .collect(Collectors.toSet());
    assertFalse(told.isEmpty());
    var missing =
        edition.questions().stream()
            .filter(q -> !(q.type() instanceof ItemType.InfoItem))
            .filter(q -> told.stream().noneMatch(line -> line.startsWith(start(edition, q))))
            .map(Question::key)
            .toList();
    assertEquals(List.of(), missing);
  }

  /** A claim of impact is told under its standard; everything else under its own words. */
  @ParameterizedTest
  @MethodSource("editions")
  void what_is_counted_and_written_stands_in_both_summaries_and_in_every_format(Edition edition)
      throws IOException {
    var data = CycleDataFixture.oneReturn(partnership(), cycle(edition), edition, AT);
    var told = data.told().stream().map(AnswerSummaryTables::heading).toList();
    for (Paper paper :
        List.of(
            ComplianceSummary.of(ComplianceFigures.of(data), ModerationResult.NONE),
            ImpactSummary.of(data))) {
      for (var format :
          List.of(
              ShownFigures.word(paper), ShownFigures.workbook(paper), ShownFigures.csv(paper))) {
        for (var heading : told) assertTrue(format.contains(ShownFigures.plain(heading)), heading);
      }
    }
    var pdf = ShownFigures.pdf("impact-summary", ImpactSummary.of(data));
    for (var heading : told) assertTrue(pdf.contains(ShownFigures.start(heading)), heading);
  }

  private static String start(Edition edition, Question question) {
    var section = edition.sectionOf(question.key());
    return question.type() instanceof ItemType.ImpactItem
        ? section.ref() + "  " + section.title()
        : question.ref() + "  " + question.text();
  }

  private static Partnership partnership() {
    return new Partnership(1, "north", "Partnership", "Subgroup", "County");
  }

  private static Cycle cycle(Edition edition) {
    return new Cycle(
        1,
        1,
        "now",
        "Now",
        edition.set().id(),
        edition.set().version(),
        edition.set().sha256(),
        LocalDate.of(2026, 9, 1),
        LocalDate.of(2026, 11, 30),
        LocalDate.of(2026, 12, 18),
        null,
        null);
  }
}
