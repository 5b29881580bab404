package org.assay.collection.workbook;

import static org.assay.collection.workbook.WorkbookFixture.EVERYTHING;
import static org.assay.collection.workbook.WorkbookFixture.place;
import static org.assay.collection.workbook.WorkbookFixture.view;
import static org.assay.collection.workbook.WorkbookFixture.workbook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.workbook.sheet.ReadWorkbook;
import org.assay.collection.workbook.sheet.WorkbookReader;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.Answer.EvidenceItem.Form;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.ItemTypesFixture;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** What stands in a workbook, and what comes back from it. */
class RoundTripTest {
  @Test
  void the_form_under_test_has_every_kind_of_question() {
    var kinds =
        EVERYTHING.questions().stream().map(question -> question.type().getClass()).distinct();
    assertEquals(ItemTypesFixture.all().size(), kinds.count());
  }

  @Test
  void a_workbook_that_nobody_touched_changes_nothing() {
    var view = view(WorkbookFixture.answers());
    assertEquals(Map.of(), fine(view, workbook(view)).changed());
  }

  @Test
  void signs_that_a_workbook_cannot_hold_are_no_change() {
    var odd = WorkbookFixture.of(new Value.Words(" bell\u0007 and\u00a0space\r\n_x000D_ "));
    var view = view(Map.of("story", odd));
    assertEquals(Map.of(), fine(view, workbook(view)).changed());
  }

  @Test
  void an_untouched_workbook_changes_nothing_whatever_signs_its_answers_hold() {
    var odd =
        "a\uFFFEb\uFFFFc\uD800d\uDC00e\u0000f\u001Fg\u007Fh\u0085i\u2028j\uD83D\uDE00"
            + "\t_xFFFE_ k\r\nl\rm\u00a0";
    var item = new EvidenceItem(null, Form.TEXT, odd, LocalDate.of(1905, 7, 17));
    var plan = new Answer.ActionPlan(odd, odd, LocalDate.of(26, 1, 1), odd);
    var view =
        view(
            Map.of(
                "story", WorkbookFixture.of(new Value.Words(odd)),
                "words", WorkbookFixture.of(new Value.Words("\uFFFE")),
                "named",
                    new Answer(
                        new Value.Choice("partly"), null, odd, odd, List.of(item), plan, null),
                "day", WorkbookFixture.of(new Value.Day(LocalDate.of(2925, 1, 1))),
                "phones",
                    new Answer(
                        new Value.Choice("na"),
                        null,
                        odd,
                        "x".repeat(40_000),
                        List.of(),
                        null,
                        null)));
    assertEquals(Map.of(), fine(view, workbook(view)).changed());
  }

  @Test
  void a_list_has_as_many_rows_as_the_form_allows() {
    var view = view(Map.of());
    var list = (ItemType.ListItem) EVERYTHING.question("leads").type();
    var last = "value/" + (list.maxRows() - 1) + "/who";
    var book = new EditedWorkbook(workbook(view)).write(place(view, "leads", last), "The last");
    assertEquals(
        WorkbookFixture.of(new Value.Rows(List.of(Map.of("who", "The last")))),
        fine(view, book.bytes()).changed().get("leads"));
  }

  @Test
  void rows_inserted_in_a_list_are_more_rows_of_it_and_what_follows_stays_in_place() {
    var view = view(WorkbookFixture.answers());
    var second = place(view, "leads", "value/1/who");
    int row = Integer.parseInt(second.replaceAll(".*!\\D+", ""));
    var evidence = place(view, "files", "comment");
    int below = Integer.parseInt(evidence.replaceAll(".*!\\D+", "")) + 1;
    var book =
        new EditedWorkbook(workbook(view))
            .insertRow("B Training", row)
            .write(second, "Inserted")
            .write(evidence.replaceAll("\\d+$", "" + below), "Below it");
    var changed = fine(view, book.bytes()).changed();
    assertEquals(
        new Value.Rows(
            List.of(
                Map.of("who", "Housing", "since", "2026-04", "trained", true, "level", "a"),
                Map.of("who", "+44 Health", "trained", false),
                Map.of("who", "Inserted"))),
        changed.get("leads").value());
    assertEquals("Below it", changed.get("files").comment());
    assertEquals(2, changed.size());
  }

  @Test
  void an_empty_row_inserted_anywhere_changes_nothing_and_words_in_it_are_not_lost_unseen() {
    var view = view(WorkbookFixture.answers());
    var book = new EditedWorkbook(workbook(view)).insertRow("A Leadership", 6);
    assertEquals(Map.of(), fine(view, book.bytes()).changed());
    book.write("A Leadership!G6", "Lost?");
    var understood =
        WorkbookReader.read(ReturnWorkbook.of(view), book.bytes(), versions -> Map.of());
    var fault = assertInstanceOf(ReadWorkbook.Faulty.class, understood).faults().getFirst();
    assertEquals("workbook/outside", fault.code());
    assertEquals("G6", fault.cell());
  }

  @Test
  void what_an_option_demands_stands_beside_the_question() throws Exception {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook(view(Map.of()))))) {
      var standard = text(book, "A Leadership");
      assertTrue(
          standard.contains("“Partly met” needs an action, who leads it and when it will be done."),
          standard);
      assertTrue(standard.contains("“Not applicable” needs a reason why it does not apply."));
      assertTrue(
          standard.contains(
              "“Not met” needs a comment and an action, who leads it and when it will be done."));
    }
  }

  @Test
  void an_empty_form_that_nobody_touched_changes_nothing() {
    var view = view(Map.of());
    assertEquals(Map.of(), fine(view, workbook(view)).changed());
  }

  @Test
  void every_kind_of_answer_can_be_given_in_a_cell() {
    var view = view(Map.of());
    var book = new EditedWorkbook(workbook(view));
    write(view, book, "named", "value", "Not met");
    write(view, book, "named", "comment", "Nobody since the summer");
    write(view, book, "named", "evidence/0/text", "https://school.example/minutes");
    write(view, book, "named", "evidence/0/kind", "Job description");
    write(view, book, "named", "evidence/0/date", "1 May 2026");
    write(view, book, "named", "action/what", "Name one");
    write(view, book, "named", "action/lead", "Head");
    book.number(place(view, "named", "action/due"), "46418");
    write(view, book, "named", "action/measure", "A name on the website");
    write(view, book, "phones", "value", "not applicable ");
    write(view, book, "phones", "reason", "None allowed");
    write(view, book, "policy", "value", "yes");
    book.number(place(view, "day", "value"), "46108.0");
    write(view, book, "count", "value", "1,200");
    book.number(place(view, "share", "value/numerator"), "40");
    book.number(place(view, "share", "value/denominator"), "50");
    write(view, book, "month", "value", "Sept 2026");
    write(view, book, "one", "value", "When something happens");
    write(view, book, "many", "value=b", "x");
    write(view, book, "culture", "value=s1", "Yes");
    write(view, book, "culture", "value=t1", "No");
    write(view, book, "grid", "value/r1", "Fully met");
    write(view, book, "grid", "value/r2", "Partly met");
    book.number(place(view, "parts", "value/parts/p1"), "2");
    book.number(place(view, "parts", "value/total"), "2");
    write(view, book, "leads", "value/1/who", "Housing");
    write(view, book, "leads", "value/1/since", "2026-04");
    write(view, book, "leads", "value/1/trained", "No");
    write(view, book, "leads", "value/1/level", "Every year");
    book.number(place(view, "number", "value"), "7.5");
    write(view, book, "words", "value", "=cmd|' /C calc'!A0");
    write(view, book, "story", "value", "Line one\r\nline two");
    write(view, book, "changed", "impact/claim", "Pupils know whom to tell");
    write(view, book, "changed", "impact/who", "Year 9");
    write(view, book, "changed", "impact/sources=child-voice", "Yes");
    write(view, book, "changed", "impact/date", "2026-06-01");
    write(view, book, "changed", "impact/level", "3. An outcome for children, with a source");
    write(view, book, "declared", "value", "I declare this");

    var expected = new HashMap<String, Answer>();
    expected.put(
        "named",
        new Answer(
            new Value.Choice("not-met"),
            null,
            null,
            "Nobody since the summer",
            List.of(
                new EvidenceItem(
                    "job-description",
                    Form.LINK,
                    "https://school.example/minutes",
                    LocalDate.of(2026, 5, 1))),
            new Answer.ActionPlan(
                "Name one", "Head", LocalDate.of(2027, 1, 31), "A name on the website"),
            null));
    expected.put(
        "phones",
        new Answer(new Value.Choice("na"), null, "None allowed", null, List.of(), null, null));
    expected.put("policy", WorkbookFixture.of(new Value.Flag(true)));
    expected.put("day", WorkbookFixture.of(new Value.Day(LocalDate.of(2026, 3, 27))));
    expected.put("count", WorkbookFixture.of(new Value.Amount(new BigDecimal(1200))));
    expected.put(
        "share", WorkbookFixture.of(new Value.Share(new BigDecimal(40), new BigDecimal(50))));
    expected.put("month", WorkbookFixture.of(new Value.Month(YearMonth.of(2026, 9))));
    expected.put("one", WorkbookFixture.of(new Value.Choice("b")));
    expected.put("many", WorkbookFixture.of(new Value.Choices(List.of("b"))));
    expected.put("culture", WorkbookFixture.of(new Value.Choices(List.of("s1"))));
    expected.put("grid", WorkbookFixture.of(new Value.Grid(Map.of("r1", "met", "r2", "partly"))));
    expected.put(
        "parts",
        WorkbookFixture.of(new Value.Parts(new BigDecimal(2), Map.of("p1", new BigDecimal(2)))));
    expected.put(
        "leads",
        WorkbookFixture.of(
            new Value.Rows(
                List.of(
                    Map.of(
                        "who", "Housing", "since", "2026-04", "trained", false, "level", "a")))));
    expected.put("number", WorkbookFixture.of(new Value.Amount(new BigDecimal("7.5"))));
    expected.put("words", WorkbookFixture.of(new Value.Words("=cmd|' /C calc'!A0")));
    expected.put("story", WorkbookFixture.of(new Value.Words("Line one\nline two")));
    expected.put(
        "changed",
        new Answer(
            null,
            null,
            null,
            null,
            List.of(),
            null,
            new Answer.ImpactClaim(
                "Pupils know whom to tell",
                "Year 9",
                List.of("child-voice"),
                LocalDate.of(2026, 6, 1),
                3)));
    expected.put("declared", WorkbookFixture.of(new Value.Flag(true)));
    assertEquals(expected, fine(view, book.bytes()).changed());
  }

  @Test
  void an_emptied_cell_clears_and_the_rest_of_the_answer_stays() {
    var view = view(WorkbookFixture.answers());
    var book =
        new EditedWorkbook(workbook(view))
            .empty(place(view, "count", "value"))
            .empty(place(view, "named", "comment"));
    var changed = fine(view, book.bytes()).changed();
    assertEquals(Answer.EMPTY, changed.get("count"));
    var named = changed.get("named");
    assertEquals(null, named.comment());
    assertEquals(WorkbookFixture.answers().get("named").evidence(), named.evidence());
    assertEquals(WorkbookFixture.answers().get("named").action(), named.action());
    assertEquals(2, changed.size());
  }

  @Test
  void files_stay_when_the_evidence_beside_them_changes() {
    var view = view(WorkbookFixture.answers());
    var book =
        new EditedWorkbook(workbook(view))
            .write(place(view, "named", "evidence/3/text"), "A fourth piece")
            .empty(place(view, "named", "evidence/1/text"));
    var evidence = fine(view, book.bytes()).changed().get("named").evidence();
    assertEquals(
        List.of(
            new EvidenceItem("policy", Form.TEXT, "Our policy", LocalDate.of(2026, 2, 1)),
            new EvidenceItem("other", Form.FILE, "77", LocalDate.of(2026, 3, 1)),
            new EvidenceItem(null, Form.TEXT, "A fourth piece", null)),
        evidence);
  }

  @Test
  void nothing_in_a_workbook_is_a_formula_and_only_answer_cells_are_unlocked() throws Exception {
    var view = view(WorkbookFixture.answers());
    var book = workbook(view);
    try (var zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        assertFalse(xml.contains("<f>") || xml.contains("<f "), entry.getName());
        assertFalse(xml.contains("password="), entry.getName());
        if (entry.getName().startsWith("xl/worksheets/")) {
          assertTrue(xml.contains("sheet=\"true\""), entry.getName());
        }
        if (entry.getName().equals("xl/workbook.xml")) {
          assertTrue(xml.contains("<workbookProtection lockStructure=\"1\"/>"));
        }
      }
    }
  }

  @Test
  void another_reader_finds_the_instructions_and_the_answers() throws Exception {
    var view = view(WorkbookFixture.answers());
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook(view)))) {
      var names = book.getSheets().map(sheet -> sheet.getName()).toList();
      assertEquals(
          List.of("Start here", "A Leadership", "B Training", "C Impact", "Lists", "Assay"), names);
      var first = text(book, "Start here");
      assertTrue(first.contains(EVERYTHING.set().title()), first);
      assertTrue(first.contains("5 October 2026, 10:30"), first);
      assertTrue(first.contains("Organisation hill"), first);
      var standard = text(book, "A Leadership");
      assertTrue(standard.contains("=HYPERLINK(\"http://bad.example\")"), standard);
      assertTrue(standard.contains("The role is in the job description."), standard);
      assertTrue(standard.contains("Must"), standard);
    }
  }

  @Test
  void a_question_that_is_not_asked_now_can_be_answered_with_the_one_that_hides_it() {
    var view = view(Map.of());
    assertFalse(view.answering().visible("day"));
    var book =
        new EditedWorkbook(workbook(view))
            .write(place(view, "policy", "value"), "Yes")
            .write(place(view, "day", "value"), "27/03/2026");
    assertEquals(
        List.of("policy", "day"), List.copyOf(fine(view, book.bytes()).changed().keySet()));
  }

  static ReadWorkbook.Fine fine(ReturnView view, byte[] workbook) {
    var understood = WorkbookReader.read(ReturnWorkbook.of(view), workbook, versions -> Map.of());
    var fine =
        assertInstanceOf(ReadWorkbook.Fine.class, understood, () -> "Not fine: " + understood);
    assertEquals(List.of(), fine.faults());
    return fine;
  }

  private static void write(
      ReturnView view, EditedWorkbook book, String question, String path, String text) {
    book.write(place(view, question, path), text);
  }

  private static String text(ReadableWorkbook book, String sheet) throws Exception {
    var text = new StringBuilder();
    for (var row : book.findSheet(sheet).orElseThrow().read()) {
      row.forEach(cell -> text.append(cell == null ? "" : cell.getText()).append('\n'));
    }
    return text.toString();
  }
}
