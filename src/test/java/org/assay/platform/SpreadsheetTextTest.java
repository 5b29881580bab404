package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\u00A0=1",
        "\uFF1D1+1",
        "\uFF20A1"
      })
  void what_a_spreadsheet_would_run_is_words(String text) {
    assertEquals("'" + text, SpreadsheetText.harmless(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Hill School", "1 = 1", "a@b.example", "'=1"})
  void other_text_stays_as_it_is(String text) {
    assertEquals(text, SpreadsheetText.harmless(text));
  }
}
