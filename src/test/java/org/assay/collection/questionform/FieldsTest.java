package org.assay.collection.questionform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.BlankTextFixture;
import org.junit.jupiter.api.Test;

class FieldsTest {
  @Test
  void a_box_with_nothing_to_see_in_it_is_empty() {
    for (var nothing : BlankTextFixture.invisible()) {
      var fields = Fields.posted(Map.of("q.comment", nothing, "q.value", List.of(nothing, "a")));
      assertNull(fields.get("q.comment"));
      assertEquals(List.of("a"), fields.all("q.value"));
      assertFalse(fields.anyStartsWith("q.comment"));
    }
    var fields = Fields.posted(Map.of("q.comment", " \u200Bseen "));
    assertEquals("\u200Bseen", fields.get("q.comment"));
    assertTrue(fields.anyStartsWith("q.comment"));
  }
}
