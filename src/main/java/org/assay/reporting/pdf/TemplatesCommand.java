package org.assay.reporting.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.assay.reporting.paper.Brand;
import org.assay.reporting.pdf.template.TemplateFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** For designers: what the start of the service would say of a folder, and how it looks. */
@Command(
    name = "report-templates",
    mixinStandardHelpOptions = true,
    description = {
      "Checks a folder of report templates as the start of the service does, and says each fault in"
          + " one line. It needs no settings and no database."
    },
    footer = {"", "Exit code: 0 no fault, 1 faults."})
public final class TemplatesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "The folder that ASSAY_REPORTS names.")
  private Path folder = Path.of(".");

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description =
          "Writes a PDF of each report with its sample data here; its charts are left empty.")
  private @Nullable Path to;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    var out = spec.commandLine().getOut();
    var checked = TemplateCheck.check(folder);
    checked.faults().forEach(out::println);
    if (to != null) {
      Files.createDirectories(to);
      for (var report : TemplateFiles.reports()) {
        Files.write(
            to.resolve(report + ".pdf"), preview(report, new PaperRenderer(checked.files())));
      }
    }
    out.flush();
    return checked.faults().isEmpty() ? 0 : 1;
  }

  private static byte[] preview(String report, PaperRenderer renderer) {
    var title = new PdfTitle(report, "Sample", "Sample", Instant.EPOCH);
    var sample = SampleTree.of(report).orElseThrow();
    return renderer.write(renderer.fill(report, sample, Brand.NONE), title);
  }
}
