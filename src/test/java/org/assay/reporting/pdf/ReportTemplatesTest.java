package org.assay.reporting.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.health.HealthStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assay.reporting.PagePictures;
import org.assay.reporting.actionplan.ActionPlanFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** A folder of the partnership's own templates: checked at the start, a fault said in one line. */
@Tag("paper")
class ReportTemplatesTest {
  private static final String PLAN = "action-plan/report.jrxml";
  @TempDir Path folder;

  @Test
  void a_template_of_the_folder_takes_the_place_of_ours_of_the_same_name() throws IOException {
    own(PLAN, ours(PLAN).replace("Page {page} of {pages}", "Wealdshire {page}/{pages}"));
    assertEquals(List.of(), templates().faults());
    assertTrue(plan().contains("Wealdshire 1/"), plan());
  }

  @Test
  void without_a_folder_ours_serve_and_nothing_is_checked() {
    assertEquals(List.of(), new ReportTemplates("").faults());
  }

  @Test
  void a_folder_that_is_not_there_is_said() {
    assertEquals(
        List.of("/nowhere/at/all: there is no such folder"),
        new ReportTemplates("/nowhere/at/all").faults());
  }

  @Test
  void a_part_and_the_styles_can_be_replaced_too() throws IOException {
    own("shared/palette.jrtx", ours("shared/palette.jrtx").replace("#0d4f5c", "#5b2a86"));
    own("shared/bullets.jrxml", ours("shared/bullets.jrxml").replace("•", "*"));
    assertEquals(List.of(), templates().faults());
    assertTrue(plan().contains("* An action is raised"), plan());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "broken XML | </detail> | </detai> | line",
        "a program | $F{masthead.foot} | System.getProperty(\"user.home\") | may not hold a"
            + " program",
        "a class by name | class=\"java.lang.String\"/> | class=\"java.io.File\"/> |"
            + " class=\"java.io.File\" is not allowed",
        "a scriptlet | <jasperReport name | <jasperReport scriptletClass=\"Evil\" name |"
            + " scriptletClass is not allowed",
        "a question to a database | <detail> | <query language=\"sql\">select 1</query><detail> |"
            + " query is not allowed",
        "a field that is not declared | $F{masthead.foot} | $F{masthead.feet} | masthead.feet",
        "a style that is not there | style=\"Furniture\" | style=\"Furnitur\" | Furnitur",
        "a file outside | ../shared/masthead.jasper | ../../../etc/passwd.jasper | passwd",
        "an address | ../shared/masthead.jasper | https://example.org/x.jasper | example.org",
        "an entity from outside | <jasperReport name | <!DOCTYPE x SYSTEM"
            + " \"file:///etc/passwd\"><jasperReport name | DOCTYPE",
        "an element that the PDF writer cannot set | kind=\"frame\" | kind=\"ellipse\" |"
            + " kind=\"ellipse\" is not allowed",
        "a class of the library's by a property | <detail> | <property"
            + " name=\"net.sf.jasperreports.text.measurer.factory\" value=\"Evil\"/><detail> |"
            + " measurer.factory is not allowed",
        "words as HTML | style=\"Furniture\" | style=\"Furniture\" markup=\"html\" | markup is not"
            + " allowed",
        "a picture from a file outside | <detail> | <title height=\"20\"><element kind=\"image\""
            + " x=\"0\" y=\"0\" width=\"9\""
            + " height=\"9\"><expression><![CDATA[\"/etc/hostname\"]]></expression></element></title><detail>"
            + " | hostname",
        "a picture that is read later | <detail> | <title height=\"20\"><element kind=\"image\""
            + " lazy=\"true\" x=\"0\" y=\"0\" width=\"9\""
            + " height=\"9\"><expression><![CDATA[\"/etc/hostname\"]]></expression></element></title><detail>"
            + " | lazy is not allowed"
      })
  void a_fault_is_named_in_one_line_and_ours_serves(
      String what, String from, String to, String said) throws IOException {
    assertTrue(ours(PLAN).contains(from), what);
    own(PLAN, ours(PLAN).replace(from, to));
    var faults = templates().faults();
    assertEquals(1, faults.size(), () -> what + faults);
    var fault = faults.getFirst();
    assertTrue(fault.startsWith(PLAN), fault);
    assertTrue(fault.contains(said), fault);
    assertEquals(1, fault.lines().count(), fault);
    assertTrue(plan().contains("Page 1 of"), what);
  }

  @Test
  void the_line_of_a_fault_is_named() throws IOException {
    var text = ours(PLAN).replace("$F{masthead.foot}", "$F{masthead.feet}");
    own(PLAN, text);
    var line = 1 + text.substring(0, text.indexOf("masthead.feet")).lines().count() - 1;
    assertTrue(
        templates().faults().getFirst().startsWith(PLAN + ", line " + line + ": "),
        templates().faults().toString());
  }

  @Test
  void a_fault_of_one_file_leaves_the_others_in_use() throws IOException {
    own("shared/items.jrxml", "<nonsense/>");
    own(PLAN, ours(PLAN).replace("Page {page}", "Leaf {page}"));
    assertEquals(1, templates().faults().size());
    assertTrue(plan().contains("Leaf 1"), plan());
  }

  @Test
  void a_pattern_of_tables_without_a_kind_of_cell_is_refused() throws IOException {
    own(
        "shared/table.jrxml",
        ours("shared/table.jrxml")
            .replace("name=\"assay.column\" value=\"number\"", "name=\"x\" value=\"y\""));
    var fault = templates().faults().getFirst();
    assertTrue(fault.startsWith("shared/table.jrxml"), fault);
    assertTrue(fault.contains("assay.column=\"number\""), fault);
  }

  @Test
  void a_report_that_nobody_asks_for_is_said() throws IOException {
    own("actionplan/report.jrxml", ours(PLAN));
    var fault = templates().faults().getFirst();
    assertTrue(fault.startsWith("actionplan/report.jrxml: no report has this name"), fault);
    assertTrue(fault.contains("action-plan"), fault);
  }

  @Test
  void readiness_says_so_and_stays_up() throws IOException {
    assertEquals(HealthStatus.UP, status());
    own(PLAN, "<nonsense/>");
    assertEquals(TemplatesIndicator.LEFT_OUT, status());
    assertTrue(TemplatesIndicator.LEFT_OUT.getOperational().isEmpty(), "neither up nor down");
  }

  private HealthStatus status() {
    Publisher<io.micronaut.management.health.indicator.HealthResult> result =
        new TemplatesIndicator(templates()).getResult();
    return Mono.from(result).block().getStatus();
  }

  private ReportTemplates templates() {
    return new ReportTemplates(folder.toString());
  }

  private String plan() throws IOException {
    var pdf = new PdfRenderer(templates()).render("action-plan", ActionPlanFixture.school());
    return PagePictures.text(pdf).replaceAll("\\s+", " ");
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
