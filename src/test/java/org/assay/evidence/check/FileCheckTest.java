package org.assay.evidence.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assay.evidence.SampleFiles.EXCEL;
import static org.assay.evidence.SampleFiles.SLIDES;
import static org.assay.evidence.SampleFiles.WORD;
import static org.assay.evidence.SampleFiles.and;
import static org.assay.evidence.SampleFiles.bytes;
import static org.assay.evidence.SampleFiles.office;
import static org.assay.evidence.SampleFiles.openDocument;
import static org.assay.evidence.SampleFiles.pdf;
import static org.assay.evidence.SampleFiles.picture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.evidence.SampleFiles;
import org.assay.evidence.check.FileRefusal.Bomb;
import org.assay.evidence.check.FileRefusal.Broken;
import org.assay.evidence.check.FileRefusal.Encrypted;
import org.assay.evidence.check.FileRefusal.HasActiveContent;
import org.assay.evidence.check.FileRefusal.NameLies;
import org.assay.evidence.check.FileRefusal.SaveAsPdf;
import org.assay.evidence.check.FileRefusal.TypeNotAllowed;
import org.assay.evidence.check.FileVerdict.Fit;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileCheckTest {
  @TempDir Path folder;

  @Test
  void every_allowed_kind_is_known_by_its_content() {
    assertEquals(EvidenceType.PDF, type(pdf(), "policy.pdf"));
    assertEquals(EvidenceType.DOCX, type(office(WORD, "word/document.xml", "<w/>"), "a.docx"));
    assertEquals(EvidenceType.XLSX, type(office(EXCEL, "xl/workbook.xml", "<x/>"), "a.xlsx"));
    assertEquals(EvidenceType.PPTX, type(office(SLIDES), "a.PPTX"));
    assertEquals(EvidenceType.ODT, type(openDocument("text"), "a.odt"));
    assertEquals(EvidenceType.ODS, type(openDocument("spreadsheet"), "a.ods"));
    assertEquals(EvidenceType.PNG, type(picture("png"), "a.png"));
    assertEquals(EvidenceType.JPEG, type(picture("jpg"), "a.jpeg"));
    assertEquals(EvidenceType.TXT, type(bytes("Minutes\nItem 1\n"), "a.txt"));
    assertEquals(EvidenceType.CSV, type(bytes("a,b\r\n1,2\r\n"), "a.csv"));
  }

  @Test
  void a_workbook_of_a_real_program_is_taken() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("one");
      for (int row = 0; row < 500; row++) {
        sheet.value(row, 0, "the same words in each row");
      }
    }
    assertEquals(EvidenceType.XLSX, type(out.toByteArray(), "training.xlsx"));
  }

  @Test
  void a_file_without_an_extension_is_what_its_content_says() {
    assertEquals(EvidenceType.PDF, type(pdf(), "policy"));
    assertEquals(EvidenceType.TXT, type(bytes("plain words"), "notes"));
  }

  @Test
  void text_may_be_old_or_wide() {
    assertEquals(
        EvidenceType.TXT, type("Zoë’s café".replace('’', '\'').getBytes(ISO_8859_1), "a.txt"));
    assertEquals(EvidenceType.CSV, type("a,b\n1,é\n".getBytes(UTF_16), "a.csv"));
    assertEquals(
        EvidenceType.TXT, type(bytes("From: a@b.example\nSubject: minutes\n\nx"), "a.txt"));
  }

  @Test
  void a_name_that_lies_is_refused() {
    assertInstanceOf(NameLies.class, refusal(pdf(), "photo.png"));
    assertInstanceOf(NameLies.class, refusal(office(WORD), "sheet.xlsx"));
    assertInstanceOf(NameLies.class, refusal(pdf(), "policy.pdf.exe"));
    assertInstanceOf(NameLies.class, refusal(bytes("just words"), "policy.pdf"));
    assertInstanceOf(NameLies.class, refusal(picture("png"), "a.txt"));
    assertTrue(refusal(pdf(), "photo.png").message().startsWith("The file is called “.png”, but"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>hello</body></html>",
        "  \n<!DOCTYPE html><p>x",
        "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        "<svg onload='alert(1)'/>",
        "words first <script>alert(1)</script>",
        "\ufeff<html>",
        "{\\rtf1\\ansi hello}",
        "#!/bin/sh\nrm -rf /\n",
        "%!PS-Adobe-3.0\n",
        "words\0and a null",
        "MZ\u0090\0\u0003"
      })
  void pages_pictures_that_run_and_programs_are_refused(String content) {
    assertInstanceOf(TypeNotAllowed.class, refusal(bytes(content), "notes.txt"));
  }

  @Test
  void text_under_the_name_of_a_program_is_refused() {
    assertInstanceOf(TypeNotAllowed.class, refusal(bytes("echo hello"), "run.bat"));
    assertInstanceOf(TypeNotAllowed.class, refusal(bytes("let a = 1"), "a.js"));
  }

  @Test
  void macros_are_refused_wherever_they_hide() {
    macros(office(SampleFiles.MACRO_WORKBOOK), "a.xlsx");
    macros(office(EXCEL, "xl/vbaProject.bin", "x"), "a.xlsx");
    macros(office(EXCEL, "xl/macrosheets/sheet1.xml", "x"), "a.xlsx");
    macros(office(WORD, "word/vbaData.xml", "x"), "a.docx");
    macros(openDocument("text", "Basic/Standard/Module1.xml", "x"), "a.odt");
    macros(openDocument("spreadsheet", "Scripts/python/a.py", "x"), "a.ods");
    macros(office(WORD, "word/activeX/activeX1.bin", "x"), "a.docx");
    macros(office(WORD, "word/embeddings/oleObject1.bin", "x"), "a.docx");
    macros(
        office(
            WORD,
            "word/_rels/settings.xml.rels",
            "<Relationship Type=\"http://x/attachedTemplate\" TargetMode=\"External\"/>"),
        "a.docx");
  }

  @Test
  void a_chart_s_own_workbook_inside_a_document_is_no_macro() {
    assertEquals(
        EvidenceType.DOCX, type(office(WORD, "word/embeddings/Sheet1.xlsx", "x"), "a.docx"));
  }

  @Test
  void what_is_locked_with_a_password_is_refused() {
    assertInstanceOf(Encrypted.class, refusal(pdf("secret"), "a.pdf"));
    assertInstanceOf(Encrypted.class, refusal(locked(office(WORD)), "a.docx"));
    assertInstanceOf(Encrypted.class, refusal(ole(), "a.docx"));
    var manifest = "<manifest:encryption-data/>";
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("mimetype", bytes("application/vnd.oasis.opendocument.text"));
    parts.put("META-INF/manifest.xml", bytes(manifest));
    assertInstanceOf(Encrypted.class, refusal(SampleFiles.zip(parts), "a.odt"));
  }

  @Test
  void a_pdf_that_runs_a_script_or_a_program_is_refused() {
    for (var kind : new String[] {"JavaScript", "Launch"}) {
      assertInstanceOf(HasActiveContent.class, refusal(SampleFiles.pdfThatRuns(kind), "a.pdf"));
    }
  }

  @Test
  void an_office_file_that_fetches_or_starts_something_when_opened_is_refused_and_a_link_is_not() {
    var fetched =
        "<Relationship Id=\"r1\" Type=\"http://x/%s\" Target=\"http://evil\""
            + " TargetMode=\"External\"/>";
    for (var type : new String[] {"image", "oleObject", "externalLinkPath", "frame"}) {
      macros(office(WORD, "word/_rels/document.xml.rels", fetched.formatted(type)), "a.docx");
    }
    macros(
        office(WORD, "word/document.xml", "<w:instrText> DDEAUTO c:\\\\cmd.exe</w:instrText>"),
        "a.docx");
    assertEquals(
        EvidenceType.DOCX,
        type(
            office(WORD, "word/_rels/document.xml.rels", fetched.formatted("hyperlink")),
            "a.docx"));
    assertEquals(
        EvidenceType.DOCX,
        type(office(WORD, "word/document.xml", "<w:t>The DDE course was held</w:t>"), "a.docx"));
  }

  @Test
  void an_office_file_is_read_as_office_reads_it() {
    var fetched =
        "<Relationships><Relationship Id='r1' Type='http://x/image' Target='http://evil'"
            + " TargetMode%s/></Relationships>";
    var plain = fetched.formatted("='External'");
    macros(related("word/_rels/document.xml.rels", fetched.formatted("='&#69;xternal'")), "a.docx");
    macros(related("word/_rels/document.xml.rels", fetched.formatted(" =\n'External'")), "a.docx");
    macros(related("word/_RELS/document.xml.RELS", plain), "a.docx");
    var wide = new LinkedHashMap<String, byte[]>();
    wide.put("[Content_Types].xml", bytes("<Types><Override ContentType='" + WORD + "'/></Types>"));
    wide.put(
        "word/_rels/document.xml.rels",
        ("<?xml version='1.0' encoding='UTF-16'?>" + plain).getBytes(UTF_16));
    macros(SampleFiles.zip(wide), "a.docx");
    macros(related("word/_rels/document.xml.rels", " ".repeat(2_000_000) + plain), "a.docx");
    macros(
        related(
            "word/document.xml",
            "<d><instrText>DD</instrText><r/><instrText>EAUTO c:\\x</instrText></d>"),
        "a.docx");
    macros(
        related(
            "word/_rels/document.xml.rels",
            "<Relationships><Relationship Id='r' Type='http://x/vbaProject' Target='a.bin'/>"
                + "</Relationships>"),
        "a.docx");
    broken(
        related(
            "word/_rels/document.xml.rels",
            "<!DOCTYPE x [<!ENTITY e 'External'>]>" + fetched.formatted("='&e;'")),
        "a.docx");
    broken(related("word/_rels/document.xml.rels", "<Relationships><Relationship"), "a.docx");
  }

  private static byte[] related(String part, String content) {
    return office(WORD, part, content);
  }

  @Test
  void a_pdf_that_fetches_something_by_itself_is_refused_and_a_link_is_not() {
    for (var kind : new String[] {"URI", "GoToR", "GoToE", "SubmitForm", "ImportData"}) {
      macros(SampleFiles.pdfThatRuns(kind), "a.pdf");
      macros(catalogue("/AA<</WC<</S/GoTo/Next[<</S/" + kind + ">>]>>>>"), "a.pdf");
    }
    assertEquals(EvidenceType.PDF, type(catalogue("/OpenAction<</S/GoTo/D[2 0 R/Fit]>>"), "a.pdf"));
    assertEquals(
        EvidenceType.PDF,
        type(catalogue("/X<</Subtype/Link/A<</S/URI/URI(https://www.gov.uk)>>>>"), "a.pdf"));
  }

  @Test
  void a_pdf_holds_no_program_and_no_file_that_is_not_taken_by_itself() {
    macros(catalogue("/AcroForm<</Fields[]/XFA[(template)]>>"), "a.pdf");
    macros(catalogue("/X<</Type/Annot/Subtype/RichMedia>>"), "a.pdf");
    macros(catalogue("/X<</S/Rendition/JS(x)>>"), "a.pdf");
    var file = "/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/UF(%s)/EF<<>>>>]>>>>";
    macros(catalogue(file.formatted("setup.exe")), "a.pdf");
    macros(catalogue(file.formatted("")), "a.pdf");
    assertEquals(EvidenceType.PDF, type(catalogue(file.formatted("minutes.docx")), "a.pdf"));
  }

  /** A PDF of one page. */
  private static byte[] catalogue(String more) {
    return bytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R"
            + more
            + ">>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page"
            + "/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
  }

  @Test
  void a_pdf_locked_only_against_changes_is_taken() {
    assertEquals(EvidenceType.PDF, type(pdf(""), "a.pdf"));
  }

  @Test
  void an_old_office_file_is_refused_with_what_to_do() {
    var why = refusal(ole(), "a.doc");
    assertInstanceOf(TypeNotAllowed.class, why);
    assertTrue(why.remedy().contains(".docx"));
  }

  @Test
  void a_picture_named_jfif_is_taken() {
    assertEquals(EvidenceType.JPEG, type(picture("jpg"), "photo.jfif"));
  }

  @Test
  void emails_and_apple_photos_are_answered_with_a_way_to_a_pdf() {
    var mail = bytes("From: head@example.org\nSubject: Minutes\n\nHello\n");
    var photo = bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic\0\0\0\0");
    var files =
        Map.of("Minutes.msg", ole(), "minutes.EML", mail, "a.heic", photo, "renamed.jpg", photo);
    files.forEach(
        (name, content) -> {
          var why = assertInstanceOf(SaveAsPdf.class, refusal(content, name), name);
          assertTrue(why.remedy().contains("PDF"), why.message());
          assertFalse(why.message().contains("before 2007"), why.message());
        });
  }

  @Test
  void an_archive_that_unpacks_to_too_much_is_refused() {
    assertInstanceOf(Bomb.class, refusal(SampleFiles.bomb(40), "a.xlsx"));
    var many = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i <= ZipReader.MOST_PARTS; i++) {
      many.put("xl/" + i, new byte[0]);
    }
    assertInstanceOf(Bomb.class, refusal(SampleFiles.zip(many), "a.xlsx"));
  }

  @Test
  void a_pdf_that_unpacks_to_too_much_is_refused_before_it_takes_the_memory() {
    var bomb = SampleFiles.pdfOfObjects(20);
    assertTrue(bomb.length < 100_000, "it is small: " + bomb.length);
    assertInstanceOf(Bomb.class, refusal(bomb, "a.pdf"));
    assertEquals(EvidenceType.PDF, type(SampleFiles.pdfOfObjects(4), "a.pdf"));
  }

  @Test
  void a_small_file_may_pack_well() {
    assertEquals(EvidenceType.XLSX, type(SampleFiles.bomb(4), "a.xlsx"));
  }

  @Test
  void a_plain_archive_is_refused() {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("policy.pdf", pdf());
    assertInstanceOf(TypeNotAllowed.class, refusal(SampleFiles.zip(parts), "policies.zip"));
  }

  @Test
  void two_files_in_one_are_refused() {
    broken(and(picture("png"), office(WORD)), "a.png");
    broken(and(picture("jpg"), office(WORD)), "a.jpg");
    broken(and(pdf(), office(WORD)), "a.pdf");
    broken(and(picture("png"), bytes("hidden")), "a.png");
    broken(and(office(WORD), bytes("hidden")), "a.docx");
    broken(and(bytes("%PDF-1.4\n<script>alert(1)</script>\n"), pdf()), "a.pdf");
    broken(and(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, pdf()), "a.jpg");
  }

  @Test
  void what_breaks_off_is_refused() {
    for (var whole : new byte[][] {pdf(), picture("png"), office(WORD)}) {
      var half = Arrays.copyOf(whole, whole.length / 2);
      assertInstanceOf(FileVerdict.Unfit.class, verdict(half, "a"));
    }
  }

  @Test
  void an_archive_whose_two_lists_differ_is_refused() {
    var good = office(WORD, "word/document.xml", "<w/>");
    var text = new String(good, ISO_8859_1);
    int listed = text.lastIndexOf("word/document.xml");
    good[listed] = 'W';
    broken(good, "a.docx");
  }

  @Test
  void an_archive_with_a_part_outside_of_itself_is_refused() {
    broken(office(WORD, "../../etc/passwd", "x"), "a.docx");
    broken(office(WORD, "/etc/passwd", "x"), "a.docx");
    broken(office(WORD, "..\\evil.dll", "x"), "a.docx");
  }

  private void macros(byte[] content, String name) {
    assertInstanceOf(HasActiveContent.class, refusal(content, name));
  }

  private void broken(byte[] content, String name) {
    assertInstanceOf(Broken.class, refusal(content, name));
  }

  private EvidenceType type(byte[] content, String name) {
    return assertInstanceOf(Fit.class, verdict(content, name), name).type();
  }

  private FileRefusal refusal(byte[] content, String name) {
    return assertInstanceOf(FileVerdict.Unfit.class, verdict(content, name), name).why();
  }

  private FileVerdict verdict(byte[] content, String name) {
    try {
      var file = Files.write(folder.resolve("content"), content);
      return FileCheck.check(file, FileName.of(name));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sets the bit that says a part is locked, in the part and in the list. */
  private static byte[] locked(byte[] archive) {
    archive[6] |= 1;
    int list = new String(archive, ISO_8859_1).indexOf("PK\u0001\u0002");
    archive[list + 8] |= 1;
    return archive;
  }

  private static byte[] ole() {
    var content = new byte[1024];
    var mark = new int[] {0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1};
    for (int i = 0; i < mark.length; i++) {
      content[i] = (byte) mark[i];
    }
    return content;
  }
}
