package org.assay.reporting.pdf;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("paper")
class PdfWarmListenerTest {

  @Test
  void every_template_is_there_to_be_warmed() {
    assertDoesNotThrow(new PdfWarmListener(new PdfRenderer())::warm);
  }
}
