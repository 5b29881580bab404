package org.assay.reporting;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.assay.reporting.figures.impact.VoiceResult;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** Sets out claims beside the voices behind them. */
final class VoiceTables {
  private VoiceTables() {}

  /** Fewest children heard first. A share of claims is never taken from a score. */
  static ReportTable table(List<VoiceResult> results) {
    var columns =
        List.of(
            TableColumn.text("Standard", 40),
            TableColumn.percent("Score claimed", 12),
            TableColumn.percent("Child heard", 11),
            TableColumn.percent("Parent heard", 11),
            TableColumn.percent("Staff heard", 11),
            TableColumn.percent("Staff survey agrees", 13));
    var lines =
        results.stream()
            .sorted(Comparator.comparing(VoiceTables::heard))
            .map(VoiceTables::line)
            .toList();
    return new ReportTable(
        "Voice",
        "Claims beside the voices behind them, fewest children heard first",
        "No claim of impact has been submitted yet.",
        columns,
        lines);
  }

  private static BigDecimal heard(VoiceResult it) {
    var heard = it.childVoice();
    return heard == null ? BigDecimal.TEN : heard;
  }

  private static TableLine line(VoiceResult it) {
    return TableLine.of(it.ref() + "  " + it.title())
        .amount(it.claimed())
        .amount(it.childVoice())
        .amount(it.parentVoice())
        .amount(it.staffVoice())
        .amount(it.survey());
  }
}
