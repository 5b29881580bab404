package org.assay.collection.workbook;

import static org.assay.collection.workbook.WorkbookFixture.of;
import static org.assay.collection.workbook.WorkbookFixture.view;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Value;
import org.junit.jupiter.api.Test;

/**
 * A workbook with six answers changed that LibreOffice 7.4 opened and saved again, made of {@link
 * WorkbookFixture#answers()}.
 */
class ResavedWorkbookTest {
  @Test
  void a_workbook_saved_by_another_spreadsheet_says_what_was_changed_and_no_more()
      throws IOException {
    var view = view(WorkbookFixture.answers());
    byte[] file;
    try (var in = getClass().getResourceAsStream("/workbook/resaved-by-libreoffice.xlsx")) {
      file = in.readAllBytes();
    }
    var expected = new HashMap<String, Answer>();
    expected.put("count", of(new Value.Amount(new BigDecimal(31))));
    expected.put("number", Answer.EMPTY);
    expected.put(
        "phones",
        new Answer(new Value.Choice("partly"), null, "None allowed", null, List.of(), null, null));
    expected.put("day", of(new Value.Day(LocalDate.of(2026, 10, 5))));
    expected.put("words", of(new Value.Words("=1+1 é “quotes”")));
    expected.put(
        "leads",
        of(
            new Value.Rows(
                List.of(
                    Map.of("who", "Housing", "since", "2026-04", "trained", true, "level", "a"),
                    Map.of("who", "+44 Health", "trained", false),
                    Map.of("who", "Library\nupstairs")))));
    assertEquals(expected, RoundTripTest.fine(view, file).changed());
  }
}
