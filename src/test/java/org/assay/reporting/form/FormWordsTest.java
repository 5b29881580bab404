package org.assay.reporting.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.workbook.WorkbookFixture;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Profile;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.reporting.PagePictures;
import org.assay.reporting.office.WordWriter;
import org.assay.reporting.pdf.PdfRenderer;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read on the paper form and in the workbook of every set that is shipped. */
@Tag("paper")
class FormWordsTest {
  private static final PdfRenderer RENDERER = new PdfRenderer();

  /** A hash is for machines, as are names of keys and types. */
  private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{64}\\b|sha-?256");

  /**
   * What the service said before it spoke as people do. A question's own words are its author's.
   */
  private static final List<String> BEFORE =
      List.of(
          "none of them counts until you do",
          "only to read, since the question has changed",
          "by the key of",
          "numerator",
          "denominator",
          "give a day, written as",
          "2026-09-30",
          "the list of the statements that are true",
          "which is not taken",
          "beside others of your kind",
          "what stands here",
          "stand in the white cells",
          "stands outside",
          "meanwhile",
          "take these in",
          "taken in",
          "taken out",
          "put the workbook aside",
          "is worth its place between",
          "nobody in particular",
          "take the action plan away",
          "to rise a level",
          "say in one line how a visitor",
          "no such return among those",
          "so the type changed",
          "and the key with it",
          "help: local",
          "of whom",
          "hangs on",
          "special needs coordinator",
          "the council's designated officer",
          "sturdy cover");

  /** Notes from authors to authors, which a document may hold and no reader sees. */
  private static final List<String> NOTES =
      List.of(
          "was not available when this edition was written",
          "wording still to be checked",
          "to be verified");

  private record Shown(String what, String text) {}

  static Stream<Path> sets() throws IOException {
    try (var files = Files.walk(Path.of("forms"))) {
      return files
          .filter(it -> it.getFileName().toString().matches("\\d{4}\\.\\d+\\.json"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void no_hash_and_no_developers_word_stands_on_a_form_or_in_a_workbook(Path set)
      throws IOException {
    var document = Files.readString(set);
    var edition = QuestionSetFixture.load(document);
    var school = WorkbookFixture.view(edition, Map.of(), 1);
    // Of somebody of whom nothing is known, to whom no question is closed.
    var whole = Answering.of(edition, Profile.UNKNOWN, Map.of());
    var view = new ReturnView(school.agencyReturn(), school.asking(), whole, Map.of(), null);
    var wrong =
        Stream.of(
                new Shown("PDF", pdf(view)),
                new Shown("Word", word(view)),
                new Shown("workbook", workbook(view)))
            .flatMap(it -> wrong(it, plain(document)).stream())
            .toList();
    assertEquals(List.of(), wrong);
  }

  private static List<String> wrong(Shown shown, String document) {
    var text = plain(shown.text());
    assertTrue(text.length() > 500, shown.what() + " holds nothing to look at");
    var hashes = HASH.matcher(text).results().map(it -> it.group());
    var ours = BEFORE.stream().filter(it -> !document.contains(it));
    return Stream.concat(hashes, Stream.concat(ours, NOTES.stream()).filter(text::contains))
        .map(it -> shown.what() + ": " + it)
        .toList();
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.UK).replaceAll("\\s+", " ");
  }

  private static String pdf(ReturnView view) throws IOException {
    return PagePictures.text(RENDERER.render("form", DiscussionFormFixture.form(view, false)));
  }

  private static String word(ReturnView view) throws IOException {
    var document = WordWriter.write(DiscussionFormFixture.form(view, false));
    try (var zip = new ZipInputStream(new ByteArrayInputStream(document))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          var xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
          return xml.replaceAll("<[^>]*>", " ");
        }
      }
    }
    throw new IllegalStateException("No document");
  }

  /** The sheets that a reader can open. */
  private static String workbook(ReturnView view) throws IOException {
    try (var book =
        new ReadableWorkbook(new ByteArrayInputStream(WorkbookFixture.workbook(view)))) {
      return book.getSheets()
          .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
          .map(FormWordsTest::text)
          .collect(Collectors.joining(" "));
    }
  }

  private static String text(org.dhatim.fastexcel.reader.Sheet sheet) {
    try {
      return sheet.read().stream()
          .flatMap(row -> row.stream())
          // The first column is hidden: it says which row is which.
          .filter(cell -> cell != null && cell.getColumnIndex() > 0 || isFirst(sheet))
          .map(cell -> cell == null ? "" : cell.getText())
          .collect(Collectors.joining(" "));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean isFirst(org.dhatim.fastexcel.reader.Sheet sheet) {
    return sheet.getIndex() == 0;
  }
}
