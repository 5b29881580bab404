package org.assay.collection.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.answersheet.Sheet;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.returns.AgencyReturn;
import org.assay.collection.returns.ReturnContext;
import org.assay.collection.returns.ReturnStatus;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.workbook.sheet.FormWorkbookWriter;
import org.assay.collection.workbook.sheet.Manifest;
import org.assay.collection.workbook.sheet.SheetColumn;
import org.assay.collection.workbook.sheet.WorkbookLayout;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.Answer.EvidenceItem.Form;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Organisation;

/** A return with every kind of question, answered in every way. */
public final class WorkbookFixture {
  public static final Instant NOW = Instant.parse("2026-10-05T09:30:00Z");
  static final Edition EVERYTHING = QuestionSetFixture.load(document());

  private WorkbookFixture() {}

  public static String document() {
    try (var in = WorkbookFixture.class.getResourceAsStream("/workbook/form.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, Answer> answers() {
    var all = new LinkedHashMap<String, Answer>();
    all.put(
        "named",
        new Answer(
            new Value.Choice("partly"),
            null,
            null,
            "=HYPERLINK(\"http://bad.example\")\nand a second line & <more>",
            List.of(
                new EvidenceItem("policy", Form.TEXT, "Our policy", LocalDate.of(2026, 2, 1)),
                new EvidenceItem(null, Form.LINK, "https://school.example/p", null),
                new EvidenceItem("other", Form.FILE, "77", LocalDate.of(2026, 3, 1))),
            new Answer.ActionPlan("Name a deputy", "Head", LocalDate.of(2027, 1, 31), "Named"),
            null));
    all.put(
        "phones",
        new Answer(new Value.Choice("na"), null, "None allowed", null, List.of(), null, null));
    all.put("policy", of(new Value.Flag(true)));
    all.put("day", of(new Value.Day(LocalDate.of(2026, 3, 27))));
    all.put("count", of(new Value.Amount(new BigDecimal(12))));
    all.put("share", of(new Value.Share(new BigDecimal(40), new BigDecimal("50.50"))));
    all.put("month", of(new Value.Month(YearMonth.of(2026, 9))));
    all.put("one", of(new Value.Choice("b")));
    all.put("many", of(new Value.Choices(List.of("a", "b"))));
    all.put("culture", of(new Value.Choices(List.of("s1", "t1"))));
    all.put("grid", of(new Value.Grid(Map.of("r1", "met", "r2", "not-met"))));
    all.put(
        "parts",
        of(
            new Value.Parts(
                new BigDecimal(5), Map.of("p1", new BigDecimal(2), "p2", new BigDecimal(3)))));
    all.put(
        "leads",
        of(
            new Value.Rows(
                List.of(
                    Map.of("who", "Housing", "since", "2026-04", "trained", true, "level", "a"),
                    Map.of("who", "+44 Health", "trained", false)))));
    all.put("files", of(new Value.Files(List.of("policy on the shared drive", "17"))));
    all.put("number", of(new Value.Amount(new BigDecimal("7.50"))));
    all.put("words", of(new Value.Words("Dee Lead _x0041_")));
    all.put("story", of(new Value.Words("1/2")));
    all.put(
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
                List.of("data", "child-voice"),
                LocalDate.of(2026, 6, 1),
                3)));
    all.put("listens", of(new Value.Choice("met")));
    all.put("declared", of(new Value.Flag(true)));
    return all;
  }

  static Answer of(Value value) {
    return new Answer(value, null, null, null, List.of(), null, null);
  }

  public static ReturnView empty() {
    return view(Map.of());
  }

  public static ReturnView filled() {
    return view(answers());
  }

  static ReturnView view(Map<String, Answer> answers) {
    return view(EVERYTHING, answers, 1);
  }

  /** With every answer at one version. */
  public static ReturnView view(Edition edition, Map<String, Answer> answers, int version) {
    var saved = new HashMap<String, ReturnView.Saved>();
    answers.keySet().forEach(key -> saved.put(key, new ReturnView.Saved(version, "Cal", NOW)));
    var school = DirectoryFixture.school("hill");
    var asking = new ReturnContext(cycle(edition), edition, school(7, school));
    return new ReturnView(
        agencyReturn(), asking, Answering.of(edition, asking.profile(), answers), saved, null);
  }

  private static Organisation school(long id, Organisation it) {
    return new Organisation(
        id,
        it.code(),
        it.name(),
        it.sector(),
        it.settingType(),
        it.phase(),
        it.district(),
        it.quadrant(),
        it.groupId(),
        it.urn(),
        it.traits(),
        it.openedOn(),
        it.closedOn());
  }

  private static Cycle cycle(Edition edition) {
    return new Cycle(
        5,
        1,
        "autumn",
        "Autumn return",
        edition.set().id(),
        edition.set().version(),
        edition.set().sha256(),
        LocalDate.of(2026, 9, 1),
        LocalDate.of(2026, 12, 1),
        LocalDate.of(2027, 1, 1),
        null,
        null);
  }

  private static AgencyReturn agencyReturn() {
    return new AgencyReturn(
        3,
        1,
        5,
        7,
        ReturnStatus.IN_PROGRESS,
        new Sheet(3, 1, new Sheet.Trail(1, "")),
        null,
        null,
        null,
        null,
        null,
        0,
        null);
  }

  public static byte[] workbook(ReturnView view) {
    return FormWorkbookWriter.write(
        ReturnWorkbook.of(view), Manifest.of(ReturnWorkbook.of(view), NOW));
  }

  /** Where a part of an answer stands, as {@code Sheet!G12}. */
  static String place(ReturnView view, String question, String path) {
    var entries = WorkbookLayout.entries(ReturnWorkbook.of(view));
    var edition = view.asking().edition();
    return place(WorkbookLayout.of(edition, entries, view.answering().answers()), question, path);
  }

  static String place(WorkbookLayout layout, String question, String path) {
    for (var sheet : layout.sheets()) {
      for (var row : sheet.rows()) {
        for (var slot : row.line().slots()) {
          if (row.question().key().equals(question) && slot.path().equals(path)) {
            return sheet.tab() + "!" + SheetColumn.letters(slot.column()) + (row.row() + 1);
          }
        }
      }
    }
    throw new IllegalArgumentException(question + " " + path);
  }
}
