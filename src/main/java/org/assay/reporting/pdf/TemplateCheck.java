package org.assay.reporting.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;
import org.assay.reporting.chart.Palette;
import org.assay.reporting.paper.Brand;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.pdf.template.TemplateFaultException;
import org.assay.reporting.pdf.template.TemplateFaults;
import org.assay.reporting.pdf.template.TemplateFiles;
import org.assay.reporting.pdf.template.TemplateLoader;
import org.assay.reporting.pdf.template.TemplateNames;
import org.assay.reporting.pdf.template.TemplateReferences;
import org.assay.reporting.pdf.template.TemplateRules;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries the templates of a partnership's folder before anybody asks for a report: each is read and
 * compiled, and each report is set with its sample data. A file with a fault is left out.
 */
final class TemplateCheck {
  private static final Logger LOG = LoggerFactory.getLogger(TemplateCheck.class);

  /** A PNG picture of one dot. */
  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

  private static final PdfTitle TITLE = new PdfTitle("Sample", "Sample", "Sample", Instant.EPOCH);
  private static final List<ReportTable> TABLES =
      List.of(
          table(TableColumn.text("A", 2), TableColumn.text("B", 1), TableColumn.number("C", 1)),
          table(
              TableColumn.text("A", 2),
              TableColumn.text("B", 1),
              TableColumn.number("C", 1),
              TableColumn.rating("D", 1)),
          // As many columns as the widest of our tables: in a narrower pattern they find no room.
          table(
              TableColumn.text("Organisation", 2),
              TableColumn.number("Expected", 1),
              TableColumn.number("Returned", 1),
              TableColumn.number("Outstanding", 1),
              TableColumn.number("Moderated", 1),
              TableColumn.number("Confirmed", 1),
              TableColumn.number("Difference", 1),
              TableColumn.number("Questions", 1),
              TableColumn.number("Change", 1)));

  /** A partnership's own colour and logo, with which every report must be fit to be set too. */
  private static final Brand BRAND = new Brand(Palette.NOT_MET, Base64.getDecoder().decode(PIXEL));

  private final Path folder;
  private final TemplateReferences references;
  private final Set<String> refused = new HashSet<>();
  private final List<String> faults = new ArrayList<>();

  /** With what is not refused yet, kept so that no template is compiled twice. */
  private PaperRenderer renderer;

  private TemplateCheck(Path folder) {
    this.folder = folder;
    references =
        new TemplateReferences(
            new TemplateFiles(folder, Set.of()), new TemplateNames(SampleTree::of));
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
    check.fixed();
    check.unused(own);
    own.stream().filter(it -> !check.refused.contains(it)).forEach(check::alone);
    TemplateFiles.reports().forEach(report -> check.together(report, own));
    return new Checked(check.files(), check.faults);
  }

  /** The folder's templates and styles; what else lies in it is the designer's own. */
  private List<String> own() {
    return all().stream().filter(it -> it.endsWith(".jrxml") || it.endsWith(".jrtx")).toList();
  }

  private List<String> all() {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(it -> folder.relativize(it).toString().replace('\\', '/'))
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

  /** What is read from the service alone; the same file is no fault, where all of it was copied. */
  private void fixed() {
    all().stream()
        .filter(it -> it.startsWith("shared/word/") || it.startsWith("shared/fonts/"))
        .filter(it -> !Arrays.equals(bytes(files(), it), bytes(TemplateFiles.OURS, it)))
        .forEach(
            it -> refuse(it, fault(it, "letters and Word documents are always ours: remove it")));
  }

  /** What can be said of one file. */
  private void alone(String file) {
    try {
      if (file.endsWith("/report.jrxml") && !TemplateFiles.OURS.isOurs(file)) {
        throw fault(
            file,
            "no report has this name, so nothing uses it. The names are "
                + String.join(", ", TemplateFiles.reports()));
      }
      var text = bytes(files(), file);
      TemplateRules.check(file, text);
      references.check(file, text);
      if (file.endsWith(".jrtx")) styles(file, text);
      else compiled(file.substring(0, file.length() - ".jrxml".length()));
    } catch (TemplateFaultException e) {
      refuse(file, e);
    }
  }

  /** A copy beside a report, or a part with a slip in its name, would be passed over in silence. */
  private void unused(List<String> own) {
    var used = new HashSet<String>();
    own.stream().filter(TemplateFiles.OURS::isOurs).forEach(it -> use(it, used));
    own.stream()
        .filter(it -> !used.contains(it) && !it.endsWith("/report.jrxml"))
        .forEach(
            it ->
                refuse(
                    it,
                    fault(
                        it,
                        "nothing uses it: give it the path of one of ours, name it in a template,"
                            + " or remove it")));
  }

  private void use(String file, Set<String> used) {
    if (!used.add(file)) return;
    try {
      var text = bytes(files(), file);
      TemplateReferences.templates(file, text).forEach(it -> use(it, used));
    } catch (TemplateFaultException e) {
      LOG.debug("What a broken template names is not known", e);
    }
  }

  private static byte[] bytes(TemplateFiles files, String file) {
    return files.find(file).orElse(new byte[0]);
  }

  private static TemplateFaultException fault(String file, String words) {
    return new TemplateFaultException(file, 0, words, new IllegalStateException(file));
  }

  private void compiled(String path) {
    renderer.compile(path);
    if (path.equals("shared/table") || path.equals("shared/heat-map")) {
      TABLES.forEach(renderer::layOut);
    }
  }

  private void styles(String file, byte[] text) {
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
      for (var brand : List.of(Brand.NONE, BRAND)) {
        renderer.write(renderer.fill(report, sample, brand), TITLE);
      }
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }

  private TemplateFaultException located(String file, Exception fault) {
    return fault instanceof TemplateFaultException known && known.file().equals(file)
        ? known
        : TemplateFaults.of(file, bytes(files(), file), fault);
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
