package org.assay.collection.workbook;

import static org.assay.collection.workbook.WorkbookFixture.of;
import static org.assay.collection.workbook.WorkbookFixture.place;
import static org.assay.collection.workbook.WorkbookFixture.view;
import static org.assay.collection.workbook.WorkbookFixture.workbook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.workbook.sheet.ReadWorkbook;
import org.assay.collection.workbook.sheet.WorkbookFault;
import org.assay.collection.workbook.sheet.WorkbookReader;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.BlankTextFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people paste or mistype into a workbook is taken as they see it, or refused. */
class PastedCellsTest {
  private static final ReturnView EMPTY = view(Map.of());
  private static final byte[] SENT_OUT = workbook(EMPTY);
  private final EditedWorkbook book = new EditedWorkbook(SENT_OUT);

  @Test
  void a_day_in_a_cell_for_words_is_taken_as_the_day_that_its_reader_sees() {
    book.pasted(at("story", "value"), "46093", "dd/mm/yyyy")
        .pasted(at("words", "value"), "46093", "mmm yyyy");
    assertEquals(new Value.Words("12/03/2026"), changed().get("story").value());
    assertEquals(new Value.Words("03/2026"), changed().get("words").value());
  }

  @Test
  void a_percentage_in_a_cell_for_words_is_taken_as_a_percentage() {
    book.pasted(at("named", "evidence/0/text"), "0.85", "0%")
        .pasted(at("story", "value"), "0.28999999999999998", "0.0%");
    assertEquals("85%", changed().get("named").evidence().getFirst().text());
    assertEquals(new Value.Words("29%"), changed().get("story").value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"d mmm", "h:mm", "[$£-809]#,##0.00", "# ?/?", "0.0E+00"})
  void a_number_that_its_reader_sees_otherwise_is_refused_in_a_cell_for_words(String format) {
    book.pasted(at("story", "value"), format.equals("h:mm") ? "0.5" : "46093.5", format);
    assertEquals(List.of("answer/type"), codes());
  }

  @Test
  void a_plain_number_in_a_cell_for_words_stays_as_it_is() {
    book.number(at("story", "value"), "2026");
    assertEquals(new Value.Words("2026"), changed().get("story").value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"12,5", "1,25", "1,2345", "12 5", "95%", "12/03/2026"})
  void what_is_no_number_as_it_is_written_is_never_taken_for_another(String typed) {
    book.write(at("count", "value"), typed)
        .write(at("number", "value"), typed)
        .write(at("share", "value/numerator"), typed)
        .write(at("share", "value/denominator"), "200");
    assertTrue(codes().size() >= 3, faults().toString());
    assertTrue(
        faults().stream().anyMatch(it -> it.message().contains("“" + typed + "”")),
        faults().toString());
  }

  @Test
  void a_comma_or_a_space_may_part_thousands() {
    book.write(at("count", "value"), "1,250").write(at("number", "value"), "12 500.5");
    assertEquals(of(new Value.Amount(new BigDecimal(1250))), changed().get("count"));
    assertEquals(of(new Value.Amount(new BigDecimal("12500.5"))), changed().get("number"));
  }

  @Test
  void a_percentage_is_never_a_number_of_people() {
    book.pasted(at("share", "value/numerator"), "0.95", "0%")
        .number(at("share", "value/denominator"), "20")
        .pasted(at("count", "value"), "0.95", "0.00%");
    var faults = faults();
    assertTrue(
        faults.stream().anyMatch(it -> it.words().contains("“95%”. Write a number")),
        faults.toString());
    assertTrue(codes().stream().allMatch("answer/type"::equals));
  }

  @Test
  void halves_of_people_are_refused() {
    book.number(at("share", "value/numerator"), "9.5")
        .number(at("share", "value/denominator"), "20")
        .number(at("count", "value"), "12.5");
    assertEquals(
        List.of("Give a whole number, 0 or more.", "Give a whole number, 0 or more."),
        faults().stream().map(WorkbookFault::message).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025", "12", "730000", "0.5"})
  void a_number_in_a_cell_for_a_day_that_no_day_can_be_meant_by_is_refused(String typed) {
    book.number(at("day", "value"), typed).number(at("month", "value"), typed);
    assertEquals(List.of("answer/type", "answer/type"), codes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0026-01-01", "17/07/1905", "2025", "31/02/2026"})
  void a_day_that_cannot_be_meant_is_refused_in_words_too(String typed) {
    book.write(at("day", "value"), typed).write(at("named", "evidence/0/date"), typed);
    assertEquals(List.of("answer/type", "answer/type"), codes());
  }

  @Test
  void a_day_in_a_cell_for_a_number_is_refused() {
    book.pasted(at("count", "value"), "46093", "dd/mm/yyyy");
    assertTrue(faults().getFirst().message().contains("“12/03/2026”"), faults().toString());
  }

  @Test
  void a_strict_workbook_with_days_in_iso_8601_is_read() {
    for (var part : List.of("_rels/.rels", "xl/_rels/workbook.xml.rels")) {
      book.replace(
          part,
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships");
    }
    book.replace(
            "xl/workbook.xml",
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .isoDay(at("day", "value"), "2026-03-12T00:00:00")
        .isoDay(at("month", "value"), "2026-03-01")
        .isoDay(at("story", "value"), "2026-03-12");
    assertEquals(of(new Value.Day(LocalDate.of(2026, 3, 12))), changed().get("day"));
    assertEquals(of(new Value.Month(YearMonth.of(2026, 3))), changed().get("month"));
    assertEquals(new Value.Words("12/03/2026"), changed().get("story").value());
  }

  private static String at(String question, String path) {
    return place(EMPTY, question, path);
  }

  private Map<String, Answer> changed() {
    return RoundTripTest.fine(EMPTY, book.bytes()).changed();
  }

  private List<String> codes() {
    return faults().stream().map(WorkbookFault::code).toList();
  }

  private List<WorkbookFault> faults() {
    var understood =
        WorkbookReader.read(ReturnWorkbook.of(EMPTY), book.bytes(), versions -> Map.of());
    return assertInstanceOf(ReadWorkbook.Faulty.class, understood).faults();
  }

  @Test
  void a_cell_with_nothing_to_see_in_it_is_empty() {
    for (var nothing : BlankTextFixture.invisible()) {
      var book = new EditedWorkbook(SENT_OUT).write(at("story", "value"), nothing);
      assertEquals(Map.of(), RoundTripTest.fine(EMPTY, book.bytes()).changed());
    }
  }
}
