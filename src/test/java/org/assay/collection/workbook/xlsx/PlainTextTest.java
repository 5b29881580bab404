package org.assay.collection.workbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void what_nobody_can_see_is_left_out_and_lines_and_tabs_stay() {
    var typed = "One\u0007 two\u0085\u009f\r\nthree\tfour\u007f \ud83d\ude42 \ud83d";
    assertEquals("One two\nthree\tfour 🙂 ", PlainText.writable(typed));
    assertEquals("One two\nthree\tfour 🙂", PlainText.plain(typed));
  }
}
