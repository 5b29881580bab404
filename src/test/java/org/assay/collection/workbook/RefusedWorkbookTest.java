package org.assay.collection.workbook;

import static org.assay.collection.workbook.WorkbookFixture.view;
import static org.assay.collection.workbook.WorkbookFixture.workbook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.workbook.sheet.FormWorkbookWriter;
import org.assay.collection.workbook.sheet.Manifest;
import org.assay.collection.workbook.sheet.ReadWorkbook;
import org.assay.collection.workbook.sheet.WorkbookReader;
import org.assay.collection.workbook.xlsx.ArchiveReader;
import org.assay.collection.workbook.xlsx.Rejection;
import org.assay.engine.questionset.QuestionSetFixture;
import org.junit.jupiter.api.Test;

/** Files that are not taken, each with its reason and what to do. */
class RefusedWorkbookTest {
  private static final ReturnView VIEW = view(WorkbookFixture.answers());

  @Test
  void no_file_at_all() {
    assertRejected("workbook/no-file", new byte[0]);
  }

  @Test
  void a_file_that_lies_about_its_type() {
    assertRejected(
        "workbook/not-xlsx", "%PDF-1.7 I am a workbook".getBytes(StandardCharsets.UTF_8));
    assertRejected("workbook/not-xlsx", "PK but no archive".getBytes(StandardCharsets.UTF_8));
    assertRejected("workbook/not-xlsx", "x".getBytes(StandardCharsets.UTF_8));
    assertRejected("workbook/not-xlsx", zip("notes.txt", "hello"));
    assertRejected(
        "workbook/not-xlsx",
        zip(
            "[Content_Types].xml",
            "<Types><Override"
                + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document\"/></Types>"));
  }

  @Test
  void a_cell_that_names_a_text_which_is_not_there() {
    for (var number : new String[] {"9999", "-1"}) {
      var book =
          new EditedWorkbook(workbook(VIEW))
              .replace("xl/worksheets/sheet2.xml", "t=\"s\"><v>", "t=\"s\"><v>" + number);
      assertRejected("workbook/damaged", book.bytes());
    }
  }

  @Test
  void a_workbook_with_macros() {
    var book = new EditedWorkbook(workbook(VIEW)).with("xl/vbaProject.bin", new byte[] {1, 2, 3});
    assertRejected("workbook/macros", book.bytes());
    var named =
        new EditedWorkbook(workbook(VIEW))
            .replace(
                "[Content_Types].xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
    assertRejected("workbook/macros", named.bytes());
  }

  @Test
  void a_workbook_locked_with_a_password_and_one_of_before_2007() {
    var compound = new byte[2_048];
    var magic = new int[] {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
    for (int i = 0; i < magic.length; i++) compound[i] = (byte) magic[i];
    assertRejected("workbook/old-format", compound);
    var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, compound, 1_024, name.length);
    assertRejected("workbook/encrypted", compound);
  }

  @Test
  void an_archive_that_unpacks_to_far_more() {
    var zeros = new byte[20_000_000];
    assertRejected(
        "workbook/bomb",
        new EditedWorkbook(workbook(VIEW)).with("xl/media/image1.png", zeros).bytes());
    var many = new EditedWorkbook(workbook(VIEW));
    for (int i = 0; i < 500; i++) many.with("xl/extra" + i + ".xml", new byte[0]);
    assertRejected("workbook/bomb", many.bytes());
  }

  @Test
  void a_file_that_is_too_large() {
    assertRejected("workbook/too-large", new byte[ArchiveReader.LARGEST_FILE + 1]);
  }

  @Test
  void a_workbook_whose_xml_is_damaged_or_names_entities_of_its_own() {
    assertRejected(
        "workbook/damaged",
        new EditedWorkbook(workbook(VIEW)).replace("xl/workbook.xml", "</sheets>", "").bytes());
    assertRejected(
        "workbook/damaged",
        new EditedWorkbook(workbook(VIEW))
            .replace(
                "xl/workbook.xml",
                "<workbook ",
                "<!DOCTYPE workbook [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><workbook ")
            .bytes());
    assertRejected(
        "workbook/damaged",
        new EditedWorkbook(workbook(VIEW))
            .replace("xl/worksheets/sheet2.xml", "r=\"A4\"", "r=\"A4\" t=\"s\" x=\"")
            .bytes());
  }

  @Test
  void a_workbook_of_somebody_else() {
    var sheet = hidden();
    assertRejected("workbook/unknown", renamed(sheet));
    assertRejected(
        "workbook/altered", new EditedWorkbook(workbook(VIEW)).write("Assay!B2", "4").bytes());
  }

  @Test
  void a_workbook_of_another_edition_organisation_cycle_or_layout() {
    var manifest = Manifest.of(ReturnWorkbook.of(VIEW), WorkbookFixture.NOW);
    assertRejected("workbook/other-organisation", with(manifest, 1, 3, 8, 5, manifest.sha256()));
    assertRejected("workbook/other-cycle", with(manifest, 1, 3, 7, 6, manifest.sha256()));
    assertRejected("workbook/other-layout", with(manifest, 9, 3, 7, 5, manifest.sha256()));
    assertRejected("workbook/other-edition", with(manifest, 1, 3, 7, 5, "0".repeat(64)));
  }

  @Test
  void a_workbook_that_names_a_version_that_never_was() {
    var later = view(WorkbookFixture.EVERYTHING, WorkbookFixture.answers(), 4);
    assertRejected("workbook/altered", workbook(later));
  }

  @Test
  void an_edition_of_other_questions_makes_no_difference_to_whose_it_is() {
    var other =
        QuestionSetFixture.load(
            WorkbookFixture.document().replace("Autumn", "Spring").replace("Fully met", "Met"));
    assertRejected("workbook/other-edition", workbook(view(other, Map.of(), 1)));
  }

  @Test
  void every_refusal_says_what_to_do() {
    for (var why :
        new Rejection[] {
          Rejection.empty(),
          Rejection.tooLarge(),
          Rejection.notWorkbook(),
          Rejection.locked(),
          Rejection.old(),
          Rejection.macros(),
          Rejection.bomb(),
          Rejection.damaged(),
          Rejection.notOurs(),
          Rejection.altered(),
          Rejection.otherEdition(),
          Rejection.otherOrganisation(),
          Rejection.otherCycle(),
          Rejection.otherLayout()
        }) {
      assertTrue(
          why.message().matches("(?s).*(save it|Send|send|Save it|Download the workbook).*"),
          why.message());
    }
  }

  private static byte[] with(
      Manifest it, int layout, long returnId, long organisation, long cycle, String sha256) {
    return FormWorkbookWriter.write(
        ReturnWorkbook.of(VIEW),
        new Manifest(layout, returnId, organisation, cycle, sha256, it.taken(), it.entries()));
  }

  private static String hidden() {
    return FormWorkbookWriter.HIDDEN;
  }

  private static byte[] renamed(String sheet) {
    return new EditedWorkbook(workbook(VIEW))
        .replace("xl/workbook.xml", "name=\"" + sheet + "\"", "name=\"Other\"")
        .bytes();
  }

  private static void assertRejected(String code, byte[] file) {
    var understood = WorkbookReader.read(ReturnWorkbook.of(VIEW), file, versions -> Map.of());
    assertEquals(code, assertInstanceOf(ReadWorkbook.Refused.class, understood).why().code());
  }

  private static byte[] zip(String name, String content) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
