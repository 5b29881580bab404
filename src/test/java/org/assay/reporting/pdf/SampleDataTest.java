package org.assay.reporting.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import org.assay.reporting.PagePictures;
import org.assay.reporting.paper.Paper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A designer's own tools show every template with the sample beside it: here they are JasperReports
 * alone, with its compiler, its data adapters and its PDF writer, on a copy of the folder.
 */
@Tag("paper")
class SampleDataTest {
  @TempDir static java.nio.file.Path copy;

  static Set<String> reports() {
    return SampleFiles.papers().keySet();
  }

  /**
   * The samples are written anew by {@code mvn test -Dtest=SampleDataTest -Dassay.samples=write}.
   */
  @BeforeAll
  static void copy() throws Exception {
    if ("write".equals(System.getProperty("assay.samples"))) {
      for (var report : reports()) SampleFiles.write(SampleFiles.of(report));
    }
    try (Stream<java.nio.file.Path> files = Files.walk(SampleFiles.REPORTS)) {
      for (var file : files.toList()) {
        var to = copy.resolve(SampleFiles.REPORTS.relativize(file).toString());
        if (Files.isDirectory(file)) Files.createDirectories(to);
        else Files.copy(file, to);
      }
    }
    try (Stream<java.nio.file.Path> files = Files.walk(copy)) {
      for (var file : files.filter(it -> it.toString().endsWith(".jrxml")).toList()) {
        JasperCompileManager.compileReportToFile(
            file.toString(), file.toString().replace(".jrxml", ".jasper"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void the_sample_is_what_the_service_gives_the_template(String report) throws IOException {
    var expected = SampleFiles.of(report);
    for (var file : expected.entrySet()) {
      assertEquals(
          file.getValue(),
          Files.readString(SampleFiles.REPORTS.resolve(file.getKey())),
          file.getKey());
    }
  }

  @Test
  void every_report_has_a_sample_and_every_sample_a_report() throws IOException {
    try (var folders = Files.list(SampleFiles.REPORTS)) {
      var found =
          folders
              .filter(it -> Files.exists(it.resolve("report.jrxml")))
              .map(it -> it.getFileName().toString())
              .toList();
      assertEquals(new TreeSet<>(reports()), new TreeSet<>(found));
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void jasperreports_alone_shows_each_template_with_its_sample(String report) throws Exception {
    var parameters = new HashMap<String, Object>();
    parameters.put(JRParameter.REPORT_LOCALE, Locale.UK);
    var filled =
        JasperFillManager.fillReport(
            copy.resolve(report + "/report.jasper").toString(), parameters);
    var pdf = JasperExportManager.exportReportToPdf(filled);
    PagePictures.leave("sample-" + report, pdf);
    var text = PagePictures.text(pdf).replaceAll("\\s+", " ");
    var missing = new ArrayList<String>();
    for (var words : words(SampleFiles.papers().get(report))) {
      if (!text.contains(words)) missing.add(words);
    }
    assertEquals(List.of(), missing, text);
  }

  /** The title, every heading and the first cell of every table on paper. */
  private static List<String> words(Paper paper) {
    var words = new ArrayList<>(List.of(paper.masthead().title(), paper.masthead().partnership()));
    for (var section : paper.sections()) {
      for (var part : section.parts()) {
        if (part.content().printed() && !part.heading().isEmpty()) words.add(part.heading());
      }
    }
    assertTrue(words.size() > 1);
    return words;
  }
}
