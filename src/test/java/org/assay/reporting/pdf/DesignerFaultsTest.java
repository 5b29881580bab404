package org.assay.reporting.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.reporting.ImpactReportFixture;
import org.assay.reporting.PagePictures;
import org.assay.reporting.pdf.template.TemplateFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What a designer does wrong is said at the start: the file, the line, and what to do. */
@Tag("paper")
class DesignerFaultsTest {
  private static final String SUMMARY = "impact-summary/report.jrxml";
  private static final String PICTURE =
      "<title height=\"30\"><element kind=\"image\" x=\"0\" y=\"0\" width=\"30\" height=\"30\""
          + " onErrorType=\"%s\"><expression><![CDATA[\"logo.png\"]]></expression></element></title><detail>";

  @TempDir Path folder;

  @Test
  void a_folder_with_all_of_ours_has_no_fault() throws IOException {
    var reports = Path.of("reports");
    try (var files = Files.walk(reports)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var to = folder.resolve(reports.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    assertEquals(List.of(), faults());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a style that is not there | style=\"Rule\" | style=\"Rul\" | there is no style Rul: did"
            + " you mean Rule?",
        "a field that is not declared | $F{masthead.foot} | $F{masthead.feet} | the field"
            + " masthead.feet is not declared: declare it at the top",
        "a field that the data has not | name=\"masthead.provenance\" |"
            + " name=\"masthead.provenence\" | there is no field masthead.provenence: did you mean"
            + " masthead.provenance?",
        "a section that the report has not | (\"voice\") | (\"voices\") | there is no section"
            + " voices: did you mean voice?",
        "a parameter of another type | name=\"logo\" class=\"java.lang.String\" | name=\"logo\""
            + " class=\"java.lang.Boolean\" | the parameter logo is no java.lang.Boolean: write"
            + " class=\"java.lang.String\"",
        "a flag read as words | name=\"annexed\" class=\"java.lang.Boolean\" | name=\"annexed\""
            + " class=\"java.lang.String\" | the field annexed is no java.lang.String: write"
            + " class=\"java.lang.Boolean\"",
        "a part that is not there | key-figures.jasper | key-figure.jasper | there is no file"
            + " shared/key-figure.jrxml, which “../shared/key-figure.jasper” names: put it there,"
            + " or name another",
        "styles that are not there | styles.jrtx | style.jrtx | there is no file shared/style.jrtx,"
            + " which “../shared/style.jrtx” names: put it there, or name another",
        "broken XML | <pageFooter | <pageFoot | this is not well-formed XML, mend it: The end-tag"
            + " for element type \"pageFoot\" must end with a '>' delimiter.",
        "an expression that does not end | $F{masthead.provenance}] | $F{masthead.provenance] | A"
            + " template may not hold a program, only fields, parameters, plain text and parts of"
            + " the data: $F{masthead.provenance",
        "an element that is too wide | y=\"11\" width=\"511\" | y=\"11\" width=\"611\" | this frame"
            + " reaches from 0 to 611, and there is room from 0 to 511: make it less wide, or move"
            + " it",
        "an element that is too low | y=\"26\" width=\"511\" | y=\"36\" width=\"511\" | this"
            + " textField reaches from 36 to 49, and there is room from 0 to 40: make it less high,"
            + " or move it",
        "a page that is too narrow | pageWidth=\"595\" | pageWidth=\"395\" | The columns and the"
            + " margins do not fit the page width: make a band or a margin smaller, or the page"
            + " larger",
        "another language | <jasperReport name | <jasperReport language=\"groovy\" name |"
            + " language=\"groovy\" is not allowed: write java",
        "letters that are not there | style=\"FurnitureRight\" | style=\"FurnitureRight\""
            + " fontName=\"Papyrus\" | Font \"Papyrus\" is not there: name one that is",
        "an attribute that is none | style=\"FurnitureRight\" | style=\"FurnitureRight\""
            + " colour=\"red\" | “colour” is no attribute or element here: remove it or mend its"
            + " name",
        "a colour that is none | style=\"FurnitureRight\" | style=\"FurnitureRight\""
            + " forecolor=\"#12zz45\" | “12zz45” is no number or colour: mend it",
        "a number that is none | <pageFooter height=\"40\" | <pageFooter height=\"forty\" | “forty”"
            + " cannot be used here: mend it",
        "a place-holder with a slip | Page {page} of | Page {pag} of | there is no place-holder"
            + " {pag}: did you mean {page}?",
        "a place-holder that is none | Page {page} of | Page {total} of | there is no place-holder"
            + " {total}: name one of {figure}, {pages}, {page}, {table}",
        "a place-holder in a text of another style | $F{masthead.foot}]] |"
            + " $F{masthead.foot} + \" {table}\"]] | {table} is replaced in texts of the style"
            + " Caption alone: give this text that style, or take it out",
        "a template of version 6 | <jasperReport name | <jasperReport"
            + " xmlns=\"http://jasperreports.sourceforge.net/jasperreports\" name | this is a"
            + " template of JasperReports 6 or earlier: open it in Studio 7 and save it"
      })
  void a_slip_is_named_with_its_line_and_what_to_do(
      String what, String from, String to, String said) throws IOException {
    var ours = ours(SUMMARY);
    assertTrue(ours.contains(from), what);
    own(SUMMARY, ours.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
    var at = ours.substring(0, ours.indexOf(from));
    var line = 1 + (int) at.chars().filter(c -> c == '\n').count();
    // A reader of XML notices at the end of an element that its end is another's.
    if (what.equals("broken XML")) line += 11;
    assertEquals(List.of(SUMMARY + ", line " + line + ": " + said), faults());
    assertTrue(summary(templates().files()).contains("Page 1 of"), what);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Error", "Blank", "Icon"})
  void a_picture_that_is_not_there_is_named_even_where_it_would_be_left_blank(String onError)
      throws IOException {
    own(SUMMARY, ours(SUMMARY).replace("<detail>", PICTURE.formatted(onError)));
    var fault = faults().getFirst();
    assertTrue(
        fault.endsWith(
            "there is no file impact-summary/logo.png, which “logo.png” names:"
                + " put it there, or name another"),
        fault);
    own("impact-summary/logo.png", "<svg/>");
    fault = faults().getFirst();
    assertTrue(fault.endsWith("save it as PNG or JPEG"), fault);
    Files.write(
        folder.resolve("impact-summary/logo.png"), org.assay.evidence.SampleFiles.picture("png"));
    assertEquals(List.of(), faults());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "impact-summary/report (1).jrxml | impact-summary/report.jrxml | nothing uses it",
        "report.jrxml | impact-summary/report.jrxml | nothing uses it",
        "shared/bulets.jrxml | shared/bullets.jrxml | nothing uses it",
        "shared/style.jrtx | shared/styles.jrtx | nothing uses it",
        "Impact-Summary/report.jrxml | impact-summary/report.jrxml | no report has this name"
      })
  void a_second_of_the_same_or_a_slip_in_a_path_is_not_passed_over(
      String path, String from, String said) throws IOException {
    own(path, ours(from));
    assertEquals(1, faults().size(), () -> faults().toString());
    assertTrue(faults().getFirst().startsWith(path + ": " + said), () -> faults().toString());
  }

  @Test
  void a_part_of_ones_own_is_used_where_a_template_names_it() throws IOException {
    own("shared/own.jrxml", ours("shared/key-figures.jrxml"));
    own(SUMMARY, ours(SUMMARY).replace("key-figures.jasper", "own.jasper"));
    assertEquals(List.of(), faults());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shared/palette.jrtx | #0d4f5c | #0d4f5 | the style Accent needs a colour of six digits,"
            + " such as #0d4f5c",
        "shared/palette.jrtx | name=\"Accent\" | name=\"Akzent\" | the style Accent is used and is"
            + " not there: put it back",
        "shared/styles.jrtx | name=\"H2\" | name=\"H22\" | the style H2 is used and is not there:"
            + " put it back",
        "shared/table.jrxml | columnWidth=\"511\" | columnWidth=\"100\" | the columns of a table"
            + " find no room: make it as wide as ours",
        "shared/section.jrxml | \"items.jasper\" | \"itemz.jasper\" | there is no file"
            + " shared/itemz.jrxml, which “itemz.jasper” names: put it there, or name another",
        "shared/word/styles.xml | <w:styles | <!-- ours --><w:styles | letters and Word documents"
            + " are always ours: remove it"
      })
  void a_fault_in_a_part_that_all_reports_share_is_named(
      String path, String from, String to, String said) throws IOException {
    own(path, ours(path).replace(from, to));
    assertEquals(1, faults().size(), () -> faults().toString());
    assertTrue(faults().getFirst().endsWith(": " + said), () -> faults().toString());
    assertTrue(summary(templates().files()).contains("Page 1 of"));
  }

  @Test
  void a_file_in_another_encoding_is_named_with_its_line() throws IOException {
    var text = ours(SUMMARY).replace("The impact summary", "Für Ämter");
    Files.createDirectories(folder.resolve("impact-summary"));
    Files.write(folder.resolve(SUMMARY), text.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        List.of(SUMMARY + ", line 2: the file is not written in UTF-8: save it in UTF-8"),
        faults());
    Files.write(folder.resolve(SUMMARY), text.getBytes(StandardCharsets.UTF_16));
    assertTrue(faults().getFirst().contains("line 1: the file is not written in UTF-8"));
  }

  @Test
  void a_fault_that_no_sample_shows_costs_its_reader_nothing() throws IOException {
    own(SUMMARY, ours(SUMMARY).replace("style=\"Rule\"", "style=\"Rul\""));
    var unchecked = new TemplateFiles(folder, Set.of());
    assertTrue(summary(unchecked).contains("Page 1 of"));
  }

  @Test
  void a_designer_is_told_and_shown_the_same_without_the_service() throws IOException {
    own(SUMMARY, ours(SUMMARY).replace("style=\"Rule\"", "style=\"Rul\""));
    own("action-plan/report.jrxml", ours("action-plan/report.jrxml").replace("Page {", "Leaf {"));
    var said = new StringWriter();
    var command = new CommandLine(new TemplatesCommand()).setOut(new PrintWriter(said));
    var to = folder.resolve("preview");
    assertEquals(1, command.execute(folder.toString(), "--to", to.toString()));
    assertTrue(said.toString().contains("did you mean Rule?"), said.toString());
    assertTrue(
        PagePictures.text(Files.readAllBytes(to.resolve("action-plan.pdf"))).contains("Leaf 1"));
    assertFalse(Files.exists(folder.resolve("action-plan.pdf")));
    Files.delete(folder.resolve(SUMMARY));
    assertEquals(0, command.execute(folder.toString()));
  }

  private static String summary(TemplateFiles files) throws IOException {
    var pdf = new PdfRenderer(files).render("impact-summary", ImpactReportFixture.small());
    return PagePictures.text(pdf).replaceAll("\\s+", " ");
  }

  private List<String> faults() {
    return templates().faults();
  }

  private ReportTemplates templates() {
    return new ReportTemplates(folder.toString());
  }

  private void own(String path, String text) throws IOException {
    var file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String ours(String path) throws IOException {
    return Files.readString(Path.of("reports", path), StandardCharsets.UTF_8);
  }
}
