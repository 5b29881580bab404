package org.assay.reporting.cycle;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.assay.collection.cycles.Cycle;
import org.assay.people.identity.Caller;
import org.assay.reporting.ComplianceSummary;
import org.assay.reporting.CycleSources;
import org.assay.reporting.ImpactSummary;
import org.assay.reporting.file.PaperFormat;
import org.assay.reporting.file.PaperName;
import org.assay.reporting.paper.Paper;

/** Which paper is asked for, and in what form, as the last part of an address names it. */
public record CycleReportFile(Report report, PaperFormat format) {

  /** What makes a report. */
  interface Maker {
    Paper make(CycleSources from, Caller caller, Cycle cycle, Instant at, boolean printed);
  }

  /** The reports on a cycle, by the name of the folder of their template. */
  public enum Report {
    COMPLIANCE("compliance-summary", "Compliance summary", ComplianceSummary::read),
    IMPACT("impact-summary", "Impact summary", ImpactSummary::read);

    private final String code;
    private final String title;
    private final Maker maker;

    Report(String code, String title, Maker maker) {
      this.code = code;
      this.title = title;
      this.maker = maker;
    }

    /**
     * The paper itself, made from what had been submitted.
     *
     * @param caller whose rights say which small numbers it holds
     * @param printed whether it is read on paper, where a list may be cut, or as a file
     */
    Paper paper(CycleSources from, Caller caller, Cycle cycle, Instant at, boolean printed) {
      return maker.make(from, caller, cycle, at, printed);
    }

    /** As people call it. */
    String title() {
      return title;
    }

    String code() {
      return code;
    }
  }

  /** For instance {@code compliance-summary.pdf}. */
  static Optional<CycleReportFile> of(String file) {
    return PaperName.of(file)
        .flatMap(
            name ->
                Arrays.stream(Report.values())
                    .filter(it -> it.code().equals(name.report()))
                    .map(it -> new CycleReportFile(it, name.format()))
                    .findFirst());
  }
}
