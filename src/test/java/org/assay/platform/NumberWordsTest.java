package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumberWordsTest {
  @Test
  void one_is_one_and_others_are_several() {
    assertEquals("1 line", NumberWords.of(1, "line"));
    assertEquals("0 lines", NumberWords.of(0, "line"));
    assertEquals("2,500 lines", NumberWords.of(2_500, "line"));
    assertEquals("1 agency", NumberWords.of(1, "agency", "agencies"));
    assertEquals("3 agencies", NumberWords.of(3, "agency", "agencies"));
  }
}
