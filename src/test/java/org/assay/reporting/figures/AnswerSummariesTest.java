package org.assay.reporting.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.assay.reporting.AnswerSummaryTables;
import org.assay.reporting.figures.AnswerSummaries.Numbers;
import org.assay.reporting.figures.CycleFigures.AnswerCount;
import org.assay.reporting.figures.TalliedValues.Cell;
import org.junit.jupiter.api.Test;

/** Shares of a sector are of the organisations of that sector that answered. */
class AnswerSummariesTest {

  /** Ten schools and eighteen health bodies answered; seven schools ticked it, and one other. */
  @Test
  void of_ten_in_the_sector_seven_ticked_it_and_one_of_the_other_eighteen() {
    var question = first(q -> q.type() instanceof ItemType.MultipleItem);
    var option = SummaryParts.of(question.type()).getFirst().code();
    var cells =
        List.of(
            cell(question, option, "education", 7),
            cell(question, option, "health", 1),
            cell(question, SummaryParts.of(question.type()).get(1).code(), "health", 17));
    var choosers = List.of(cell(question, "", "education", 10), cell(question, "", "health", 18));
    assertEquals(List.of("Education 7 of 10", "Health 1 of 18"), shares(question, cells, choosers));
  }

  /** Where each chose one thing, those who chose any of them answered. */
  @Test
  void of_ten_in_the_sector_seven_said_yes_and_three_said_no() {
    var question = first(q -> q.type() instanceof ItemType.YesNoItem && !q.type().scored());
    var cells =
        List.of(
            cell(question, "yes", "education", 7),
            cell(question, "no", "education", 3),
            cell(question, "yes", "health", 18));
    assertEquals(
        List.of("Education 7 of 10", "Health 18 of 18"), shares(question, cells, List.of()));
  }

  private static List<String> shares(Question question, List<Cell> cells, List<Cell> choosers) {
    var answered =
        new AnswerCount(
            question.key(), "answered", null, 28, 0, BigDecimal.ZERO, PooledAnswers.NONE);
    var edition = editionOf(question);
    var numbers = Numbers.of(List.of(answered), cells, List.of(), choosers);
    var told =
        AnswerSummaries.of(edition, Map.of(), numbers, Numbers.NONE).stream()
            .filter(it -> it.key().equals(question.key()))
            .findFirst()
            .orElseThrow();
    var part = told.parts().getFirst();
    assertEquals(28, told.answered());
    return part.groups().stream()
        .map(it -> it.name() + " " + AnswerSummaryTables.total(told, part, it.now(), it.answered()))
        .toList();
  }

  private static Cell cell(Question question, String part, String sector, int number) {
    return new Cell(question.key(), part, sector, null, number, BigDecimal.valueOf(number), null);
  }

  private static Question first(Predicate<Question> which) {
    return FormCatalogueFixture.SHIPPED.editions().stream()
        .flatMap(it -> it.questions().stream())
        .filter(which)
        .findFirst()
        .orElseThrow();
  }

  private static Edition editionOf(Question question) {
    return FormCatalogueFixture.SHIPPED.editions().stream()
        .filter(it -> it.questions().contains(question))
        .findFirst()
        .orElseThrow();
  }
}
