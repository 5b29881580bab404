package org.assay.reporting.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;
import org.assay.reporting.paper.Brand;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.pdf.template.TemplateFaultException;
import org.assay.reporting.pdf.template.TemplateFaults;
import org.assay.reporting.pdf.template.TemplateFiles;
import org.assay.reporting.pdf.template.TemplateLoader;
import org.assay.reporting.pdf.template.TemplateRules;
import org.jspecify.annotations.Nullable;

/**
 * Tries the templates of a partnership's folder before anybody asks for a report: each is read and
 * compiled, and each report is set with its sample data. A file with a fault is left out.
 */
final class TemplateCheck {
  private static final PdfTitle TITLE = new PdfTitle("Sample", "Sample", "Sample", Instant.EPOCH);
  private static final List<ReportTable> TABLES =
      List.of(
          table(TableColumn.text("A", 2), TableColumn.text("B", 1), TableColumn.number("C", 1)),
          table(
              TableColumn.text("A", 2),
              TableColumn.text("B", 1),
              TableColumn.number("C", 1),
              TableColumn.rating("D", 1)));

  private final Path folder;
  private final Set<String> refused = new HashSet<>();
  private final List<String> faults = new ArrayList<>();

  /** With what is not refused yet, kept so that no template is compiled twice. */
  private PaperRenderer renderer;

  private TemplateCheck(Path folder) {
    this.folder = folder;
    renderer = new PaperRenderer(files());
  }

  /**
   * @param files without those that have a fault
   * @param faults a line each
   */
  record Checked(TemplateFiles files, List<String> faults) {}

  static Checked check(Path folder) {
    var check = new TemplateCheck(folder);
    if (!Files.isDirectory(folder)) {
      check.faults.add(folder + ": there is no such folder");
      return new Checked(TemplateFiles.OURS, check.faults);
    }
    var own = check.own();
    own.forEach(check::alone);
    TemplateFiles.reports().forEach(report -> check.together(report, own));
    return new Checked(check.files(), check.faults);
  }

  /** The folder's templates and styles; what else lies in it is the designer's own. */
  private List<String> own() {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(it -> folder.relativize(it).toString().replace('\\', '/'))
          .filter(it -> it.endsWith(".jrxml") || it.endsWith(".jrtx"))
          .filter(it -> !it.startsWith(".") && !it.contains("/."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of report templates cannot be read", e);
    }
  }

  private TemplateFiles files() {
    return new TemplateFiles(folder, refused);
  }

  /** What can be said of one file. */
  private void alone(String file) {
    try {
      if (file.endsWith("/report.jrxml") && !TemplateFiles.OURS.isOurs(file)) {
        throw new TemplateFaultException(
            file,
            0,
            "no report has this name, so nothing uses it. The names are "
                + String.join(", ", TemplateFiles.reports()),
            new IllegalStateException(file));
      }
      if (file.endsWith(".jrtx")) styles(file);
      else compiled(file.substring(0, file.length() - ".jrxml".length()));
    } catch (TemplateFaultException e) {
      refuse(file, e);
    }
  }

  private void compiled(String path) {
    renderer.compile(path);
    if (path.equals("shared/table") || path.equals("shared/heat-map")) {
      TABLES.forEach(renderer::layOut);
    }
  }

  private void styles(String file) {
    var text = files().find(file).orElse(new byte[0]);
    TemplateRules.check(file, text);
    try {
      JRXmlTemplateLoader.getInstance(TemplateLoader.CONTEXT)
          .loadTemplate(new ByteArrayInputStream(text));
    } catch (RuntimeException e) {
      throw TemplateFaults.of(file, text, e);
    }
  }

  /** A fault that shows only when a report is set: the file without which it does not show. */
  private void together(String report, List<String> own) {
    var used =
        own.stream()
            .filter(it -> !refused.contains(it))
            .filter(it -> it.startsWith(report + "/") || it.startsWith("shared/"))
            .toList();
    var fault = used.isEmpty() ? null : fault(report, renderer);
    if (fault == null) return;
    for (var file : used) {
      var without = new HashSet<>(refused);
      without.add(file);
      if (fault(report, new PaperRenderer(new TemplateFiles(folder, without))) == null) {
        refuse(file, located(file, fault));
        return;
      }
    }
    used.forEach(file -> refuse(file, located(file, fault)));
  }

  private static @Nullable Exception fault(String report, PaperRenderer renderer) {
    var sample = SampleTree.of(report).orElse(null);
    if (sample == null) return null;
    try {
      renderer.write(renderer.fill(report, sample, Brand.NONE), TITLE);
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }

  private TemplateFaultException located(String file, Exception fault) {
    return fault instanceof TemplateFaultException known && known.file().equals(file)
        ? known
        : TemplateFaults.of(file, files().find(file).orElse(new byte[0]), fault);
  }

  private void refuse(String file, TemplateFaultException fault) {
    refused.add(file);
    renderer = new PaperRenderer(files());
    faults.add(fault.getMessage());
  }

  private static ReportTable table(TableColumn... columns) {
    return new ReportTable("Sample", "Sample", "None", List.of(columns), List.of());
  }
}
