package org.assay.platform.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpStatus;
import java.util.List;
import org.assay.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressChoiceTest {
  private static final List<String> CODES = List.of("open", "all");

  @Test
  void a_known_choice_is_taken_and_an_empty_one_is_none() {
    assertEquals("all", AddressChoice.of("state", "all", CODES));
    assertEquals(7, AddressChoice.id("cycle", "7"));
    for (var empty : new String[] {null, "", " ", "\u200b"}) {
      assertNull(AddressChoice.of("state", empty, CODES));
      assertNull(AddressChoice.id("cycle", empty));
    }
  }

  @Test
  void an_unknown_choice_is_refused_with_what_can_be_chosen() {
    var refused =
        assertThrows(
            ProblemException.class, () -> AddressChoice.of("state", "Open".repeat(50), CODES));
    assertEquals(HttpStatus.BAD_REQUEST, refused.status());
    assertEquals("request/choice", refused.code());
    assertTrue(refused.detail().contains("“state”"), refused.detail());
    assertTrue(refused.detail().endsWith("or leave it out: open, all."), refused.detail());
    assertTrue(refused.detail().length() < 200, refused.detail());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "٣", "1e3", "9999999999999999999", "all"})
  void what_is_no_id_is_refused(String typed) {
    assertThrows(ProblemException.class, () -> AddressChoice.id("cycle", typed));
  }
}
