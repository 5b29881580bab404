package org.assay.collection.workbook;

import static org.assay.collection.workbook.WorkbookFixture.place;
import static org.assay.collection.workbook.WorkbookFixture.view;
import static org.assay.collection.workbook.WorkbookFixture.workbook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.workbook.sheet.ReadWorkbook;
import org.assay.collection.workbook.sheet.WorkbookFault;
import org.assay.collection.workbook.sheet.WorkbookReader;
import org.assay.engine.answering.Value;
import org.junit.jupiter.api.Test;

/** Faults in a workbook: all at once, each with its sheet, its cell and its question. */
class FaultyWorkbookTest {
  private static final ReturnView VIEW = view(WorkbookFixture.answers());

  @Test
  void every_fault_is_named_at_once_with_sheet_cell_and_question() {
    var book =
        new EditedWorkbook(workbook(VIEW))
            .write(place(VIEW, "count", "value"), "a dozen")
            .write(place(VIEW, "named", "value"), "Nearly")
            .write(place(VIEW, "day", "value"), "31/02/2026")
            .write(place(VIEW, "many", "value=a"), "perhaps")
            .empty(place(VIEW, "share", "value/numerator"))
            .number(place(VIEW, "parts", "value/parts/p1"), "-2")
            .write(place(VIEW, "leads", "value/3/since"), "May");
    var faults = faults(book);
    assertEquals(7, faults.size(), faults.toString());
    var count = fault(faults, "count");
    assertEquals(place(VIEW, "count", "value"), count.sheet() + "!" + count.cell());
    assertEquals(
        "Sheet “A Leadership”, cell %s, question A5: The cell holds “a dozen”. Write a number in digits, such as 12."
            .formatted(count.cell()),
        count.words());
    assertTrue(fault(faults, "named").message().contains("Fully met, Partly met, Not met"));
    assertTrue(fault(faults, "day").message().contains("such as 27/03/2026"));
    assertTrue(fault(faults, "share").message().contains("“How many” is empty"));
    assertEquals(
        place(VIEW, "parts", "value/parts/p1"),
        fault(faults, "parts").sheet() + "!" + fault(faults, "parts").cell());
    assertEquals("Give a whole number, 0 or more.", fault(faults, "parts").message());
    assertEquals(
        place(VIEW, "leads", "value/3/since"),
        fault(faults, "leads").sheet() + "!" + fault(faults, "leads").cell());
  }

  @Test
  void a_formula_in_an_answer_cell_is_a_fault_even_when_it_shows_a_good_answer() {
    var book =
        new EditedWorkbook(workbook(VIEW)).formula(place(VIEW, "count", "value"), "SUM(1,2)");
    var fault = faults(book).getFirst();
    assertEquals("workbook/formula", fault.code());
    assertTrue(fault.message().contains("formulas are not taken"), fault.message());
  }

  @Test
  void a_finding_about_a_part_that_was_counted_names_the_cell_it_stands_in() {
    var book =
        new EditedWorkbook(workbook(VIEW))
            .write(place(VIEW, "named", "evidence/3/date"), "1/5/2026");
    var fault = faults(book).getFirst();
    assertEquals("answer/evidence", fault.code());
    assertEquals(place(VIEW, "named", "evidence/3/text"), fault.sheet() + "!" + fault.cell());
  }

  @Test
  void rows_that_were_moved_or_deleted_are_found_and_nothing_of_the_sheet_is_read() {
    var moved =
        new EditedWorkbook(workbook(VIEW))
            .swapRows("B Training", 5, 9)
            .write(place(VIEW, "count", "value"), "a dozen");
    assertEquals(
        List.of("workbook/rows", "answer/type"),
        faults(moved).stream()
            .map(WorkbookFault::code)
            .sorted(java.util.Comparator.reverseOrder())
            .toList());
    var deleted = new EditedWorkbook(workbook(VIEW)).deleteRow("A Leadership", 6);
    var fault = faults(deleted).getFirst();
    assertEquals("workbook/rows", fault.code());
    assertEquals("A6", fault.cell());
    assertTrue(fault.message().contains("download the workbook again"), fault.message());
  }

  @Test
  void a_hidden_column_that_was_changed_is_found() {
    var book = new EditedWorkbook(workbook(VIEW)).write("A Leadership!A4", "phones|q|v1|row 4");
    assertEquals("workbook/rows", faults(book).getFirst().code());
  }

  @Test
  void a_sheet_that_was_renamed_is_missed_by_name() {
    var book =
        new EditedWorkbook(workbook(VIEW))
            .replace("xl/workbook.xml", "name=\"C Impact\"", "name=\"Copy of C\"");
    var fault = faults(book).getFirst();
    assertEquals("workbook/sheet", fault.code());
    assertEquals("C Impact", fault.sheet());
  }

  @Test
  void what_stands_outside_the_answer_cells_is_not_lost_unseen() {
    var book =
        new EditedWorkbook(workbook(VIEW))
            .write("C Impact!G60", "More about our work")
            .write("C Impact!Q4", "and more");
    assertEquals(
        List.of("Q4", "G60"),
        faults(book).stream()
            .filter(it -> it.code().equals("workbook/outside"))
            .map(WorkbookFault::cell)
            .toList());
  }

  @Test
  void one_bad_cell_leaves_the_good_ones_and_counts_as_it_was() {
    var book =
        new EditedWorkbook(workbook(VIEW))
            .write(place(VIEW, "named", "value"), "Fully met")
            .write(place(VIEW, "named", "evidence/0/date"), "soon")
            .write(place(VIEW, "count", "value"), "a dozen")
            .write(place(VIEW, "story", "value"), "A good cell")
            .empty(place(VIEW, "share", "value/numerator"));
    var understood =
        WorkbookReader.read(ReturnWorkbook.of(VIEW), book.bytes(), versions -> Map.of());
    var fine = assertInstanceOf(ReadWorkbook.Fine.class, understood);
    assertEquals(3, fine.faults().size(), fine.faults().toString());
    var was = WorkbookFixture.answers();
    assertEquals(new Value.Choice("met"), fine.changed().get("named").value());
    assertEquals(was.get("named").evidence(), fine.changed().get("named").evidence());
    assertEquals(new Value.Words("A good cell"), fine.changed().get("story").value());
    assertFalse(fine.changed().containsKey("count"));
    assertFalse(fine.changed().containsKey("share"));
  }

  private static List<WorkbookFault> faults(EditedWorkbook book) {
    var understood =
        WorkbookReader.read(ReturnWorkbook.of(VIEW), book.bytes(), versions -> Map.of());
    return assertInstanceOf(ReadWorkbook.Faulty.class, understood).faults();
  }

  private static WorkbookFault fault(List<WorkbookFault> faults, String question) {
    return faults.stream().filter(it -> question.equals(it.question())).findFirst().orElseThrow();
  }
}
