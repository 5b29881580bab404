package org.assay.reporting.pdf;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import org.assay.reporting.pdf.template.TemplateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The templates that reports are set with: ours, and in their place those of the partnership's
 * folder that passed the check at the start. Each that did not is named in one line of the log.
 */
@Singleton
public final class ReportTemplates {
  private static final Logger LOG = LoggerFactory.getLogger(ReportTemplates.class);

  private final TemplateCheck.Checked checked;

  /**
   * @param folder empty for ours alone
   */
  ReportTemplates(@Value("${assay.reports.folder:}") String folder) {
    checked =
        folder.isBlank()
            ? new TemplateCheck.Checked(TemplateFiles.OURS, List.of())
            : TemplateCheck.check(Path.of(folder));
    faults().forEach(fault -> LOG.warn("Report template left out, ours is used: {}", fault));
  }

  TemplateFiles files() {
    return checked.files();
  }

  /** A line for each template that was left out. */
  List<String> faults() {
    return checked.faults();
  }
}
