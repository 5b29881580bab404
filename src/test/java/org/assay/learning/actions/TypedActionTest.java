package org.assay.learning.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.assay.engine.questionset.BlankTextFixture;
import org.assay.learning.actions.pages.ActionForm;
import org.junit.jupiter.api.Test;

/** What is typed about an action. */
class TypedActionTest {
  @Test
  void text_with_nothing_to_see_in_it_is_no_plan_no_proof_and_no_entry_in_a_box() {
    for (var nothing : BlankTextFixture.invisible()) {
      assertNull(ActionForm.posted(Map.of("what", nothing)).get("what"));
      assertEquals(ActionPlanned.EMPTY, new ActionPlanned(nothing, nothing, null, nothing));
      assertEquals(Proof.NONE, new Proof(nothing, nothing, null, null));
    }
    assertEquals("Name a deputy", ActionForm.posted(Map.of("what", " Name a deputy ")).get("what"));
    assertEquals("Seen", new Proof(" Seen ", null, null, null).words());
  }
}
