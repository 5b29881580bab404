package org.assay.reporting.pdf;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.desk.chasing.PaperLetterFixture;
import org.assay.reporting.ComplianceReportFixture;
import org.assay.reporting.ImpactReportFixture;
import org.assay.reporting.actionplan.ActionPlanFixture;
import org.assay.reporting.boardpack.BoardPackFixture;
import org.assay.reporting.caseaudit.CaseAuditReportFixture;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.chart.SvgWriter;
import org.assay.reporting.form.DiscussionFormFixture;
import org.assay.reporting.groupsummary.GroupSummaryFixture;
import org.assay.reporting.learning.LearningPaperFixture;
import org.assay.reporting.pack.PackFixture;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.pdf.template.TableTemplates;
import org.assay.reporting.returnreport.ReturnReportFixture;

/**
 * The sample data that lies beside each template, as the papers of the fixtures would give it: the
 * file of the data, and a picture for each chart.
 */
final class SampleFiles {
  static final Path REPORTS = Path.of("reports");

  /** By which JasperReports' own tools read the file of the data. */
  private static final String ADAPTER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <jsonDataAdapter class="net.sf.jasperreports.data.json.JsonDataAdapterImpl">
        <name>Sample of this report</name>
        <dataFile xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="repositoryDataLocation">
          <location>sample.json</location>
        </dataFile>
        <useConnection>false</useConnection>
        <selectExpression></selectExpression>
      </jsonDataAdapter>
      """;

  private static final Map<String, Paper> PAPERS = everyPaper();

  private final Map<String, String> files = new TreeMap<>();
  private final String report;
  private int charts;

  private SampleFiles(String report) {
    this.report = report;
  }

  static Map<String, Paper> papers() {
    return PAPERS;
  }

  private static Map<String, Paper> everyPaper() {
    var papers = new LinkedHashMap<String, Paper>();
    papers.put("action-plan", ActionPlanFixture.school());
    papers.put("annual-extract", LearningPaperFixture.annual());
    papers.put("board-pack", BoardPackFixture.ordinary());
    papers.put("briefing", CaseAuditReportFixture.briefing());
    papers.put("case-audit", CaseAuditReportFixture.report());
    papers.put("chase-letter", PaperLetterFixture.toTheHead());
    papers.put("compliance-summary", ComplianceReportFixture.small());
    papers.put("feedback-letter", LearningPaperFixture.letter());
    papers.put("form", DiscussionFormFixture.filled());
    papers.put("group-summary", GroupSummaryFixture.trust());
    papers.put("impact-summary", ImpactReportFixture.small());
    papers.put("meeting-pack", PackFixture.sample());
    papers.put("recommendations", LearningPaperFixture.recommendations());
    papers.put("return", ReturnReportFixture.school());
    papers.put("review-response", LearningPaperFixture.response());
    return Collections.unmodifiableMap(papers);
  }

  /** By path below {@code reports/}. */
  static Map<String, String> of(String report) {
    var samples = new SampleFiles(report);
    var tree = new PaperTree(TableTemplates::pattern, samples::chart).of(papers().get(report));
    samples.files.put(report + "/sample.json", json(tree));
    samples.files.put(report + "/sample.jrdax", ADAPTER);
    return samples.files;
  }

  static void write(Map<String, String> files) throws IOException {
    for (var file : files.entrySet()) {
      var path = REPORTS.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private String chart(Drawing drawing) {
    var name = "sample/chart-" + ++charts + ".svg";
    var size = "width=\"%s\" height=\"%s\" viewBox=".formatted(drawing.width(), drawing.height());
    files.put(report + "/" + name, SvgWriter.write(drawing).replaceFirst("viewBox=", size) + "\n");
    return "../" + report + "/" + name;
  }

  private static String json(Map<String, Object> tree) {
    try {
      return new String(
                  new ObjectMapper()
                      .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                      .writerWithDefaultPrettyPrinter()
                      .writeValueAsBytes(sorted(tree)),
                  StandardCharsets.UTF_8)
              .replace(System.lineSeparator(), "\n")
          + "\n";
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Names in order; what is empty is left out. */
  private static Object sorted(Object node) {
    return switch (node) {
      case Map<?, ?> map -> {
        var ordered = new TreeMap<String, Object>();
        map.forEach((name, value) -> ordered.put(name.toString(), sorted(value)));
        yield ordered;
      }
      case List<?> list -> list.stream().map(SampleFiles::sorted).toList();
      default -> node;
    };
  }
}
