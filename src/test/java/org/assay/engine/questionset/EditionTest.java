package org.assay.engine.questionset;

import static org.assay.engine.questionset.QuestionSetFixture.documentOf;
import static org.assay.engine.questionset.QuestionSetFixture.edition;
import static org.assay.engine.questionset.QuestionSetFixture.load;
import static org.assay.engine.questionset.QuestionSetFixture.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditionTest {
  @Test
  void a_question_is_evaluated_after_those_that_decide_whether_it_is_asked() {
    var edition = edition(yesNo("a", "b") + "," + yesNo("b", "c") + "," + yesNo("c", ""));
    assertEquals(
        List.of("c", "b", "a"), edition.evaluationOrder().stream().map(Question::key).toList());
    assertEquals(Set.of("b", "c"), edition.controllers());
  }

  @Test
  void the_condition_of_a_section_decides_for_its_questions() {
    var gated =
        section("one", "1", yesNo("a", ""))
            .replace(
                "\"title\"", "\"visibleWhen\": { \"question\": \"z\", \"is\": true }, \"title\"");
    var edition = load(documentOf(gated + "," + section("two", "2", yesNo("z", ""))));
    assertEquals(List.of("z", "a"), edition.evaluationOrder().stream().map(Question::key).toList());
  }

  @Test
  void a_cycle_does_not_hang_and_loses_no_question() {
    var edition = edition(yesNo("a", "b") + "," + yesNo("b", "a") + "," + yesNo("c", "c"));
    assertEquals(
        Set.of("a", "b", "c"),
        Set.copyOf(edition.evaluationOrder().stream().map(Question::key).toList()));
  }

  @Test
  void named_conditions_that_name_each_other_do_not_hang() {
    var document =
        QuestionSetFixture.document(yesNo("a", ""))
            .replace(
                "\"boards\":",
                "\"x\": { \"ref\": \"y\" }, \"y\": { \"any\": [ { \"ref\": \"x\" }, { \"question\":"
                    + " \"a\", \"is\": true } ] }, \"boards\":");
    assertEquals(Set.of("a"), load(document).reads(new Condition.Ref("x")));
  }

  @Test
  void a_question_is_found_by_its_key() {
    var edition = edition(yesNo("a", "") + "," + yesNo("b", ""));
    assertEquals(1, edition.indexOf("b"));
    assertEquals(-1, edition.indexOf("ghost"));
    assertNull(edition.question("ghost"));
    assertEquals("/sections/0/questions/1", Pointers.question(edition.set(), "b"));
  }

  private static String yesNo(String key, String shownBy) {
    var condition =
        shownBy.isEmpty()
            ? ""
            : ", \"visibleWhen\": { \"question\": \"" + shownBy + "\", \"is\": true }";
    return "{ \"key\": \"" + key + "\", \"type\": \"yesNo\", \"text\": \"T\"" + condition + " }";
  }
}
