package org.assay.collection.returns;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.QuestionSetFixture;
import org.junit.jupiter.api.Test;

class DraftAccessTest {
  private static final Edition EDITION = QuestionSetFixture.load(ReturnFixture.DOCUMENT);

  @Test
  void who_may_see_the_whole_draft_may_see_each_question() {
    assertTrue(DraftAccess.WHOLE.isWhole());
    assertFalse(DraftAccess.WHOLE.isNone());
    assertTrue(DraftAccess.WHOLE.covers(EDITION, "dsl"));
    assertTrue(DraftAccess.WHOLE.covers(EDITION, "heard"));
  }

  @Test
  void who_was_given_a_standard_may_see_its_questions_and_no_others() {
    var given = new DraftAccess(Set.of("leadership"));
    assertFalse(given.isWhole() || given.isNone());
    assertTrue(given.covers(EDITION, "dsl"));
    assertFalse(given.covers(EDITION, "heard"));
    assertFalse(given.covers(EDITION, "no-such-question"));
  }

  @Test
  void who_was_given_nothing_may_see_nothing() {
    assertTrue(DraftAccess.NONE.isNone());
    assertFalse(DraftAccess.NONE.isWhole());
    assertFalse(DraftAccess.NONE.covers(EDITION, "dsl"));
  }
}
