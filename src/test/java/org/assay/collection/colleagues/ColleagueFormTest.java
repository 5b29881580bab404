package org.assay.collection.colleagues;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.assay.engine.questionset.BlankTextFixture;
import org.junit.jupiter.api.Test;

class ColleagueFormTest {
  @Test
  void a_box_with_nothing_to_see_in_it_is_empty() {
    for (var nothing : BlankTextFixture.invisible()) {
      var form = new ColleagueForm(Map.of("name", nothing, "due.day", nothing));
      assertEquals("", form.get("name"));
      assertFalse(form.hasDay("due"));
    }
    assertEquals("Ana Bell", new ColleagueForm(Map.of("name", " Ana Bell ")).get("name"));
  }
}
