package org.assay.engine.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.junit.jupiter.api.Test;

class AnswerWordsTest {
  private static final Edition SCHOOLS =
      FormCatalogueFixture.SHIPPED.edition("section-175", "2026.3").orElseThrow();

  @Test
  void a_list_of_which_nothing_is_ticked_was_answered() {
    assertEquals("None ticked", words());
    assertEquals("", AnswerWords.of(SCHOOLS.question("dsl-support"), Answer.EMPTY));
  }

  @Test
  void of_a_list_that_is_not_all_ticked_a_reader_sees_what_is_missing() {
    assertEquals(
        "3 of 5 ticked. Not ticked: Authority to act, and to commit resources; Someone to share"
            + " hard decisions with",
        AnswerWords.open(SCHOOLS.question("dsl-support"), ticked("time", "training", "resources")));
    assertEquals(
        "Partly met",
        AnswerWords.open(SCHOOLS.question("dsl-appointed"), AnswerFixture.choice("partly")));
  }

  private static String words() {
    return AnswerWords.of(SCHOOLS.question("dsl-support"), ticked());
  }

  private static Answer ticked(String... statements) {
    return new Answer(
        new Value.Choices(List.of(statements)), null, null, null, List.of(), null, null);
  }
}
