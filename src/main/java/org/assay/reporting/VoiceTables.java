package org.assay.reporting;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.assay.figures.VoiceResult;
import org.jspecify.annotations.Nullable;

/** Sets out claims beside the voices behind them. */
final class VoiceTables {
  private VoiceTables() {}

  /** Widest first: a high claim with few children heard. */
  static ReportTable table(List<VoiceResult> results) {
    var columns =
        List.of(
            Column.text("Standard", 40),
            Column.percent("Score claimed", 12),
            Column.percent("Child heard", 11),
            Column.percent("Parent heard", 11),
            Column.percent("Staff heard", 11),
            Column.percent("Staff survey agrees", 13),
            Column.points("Claim less child heard, points", 17));
    var lines =
        results.stream()
            .sorted(Comparator.comparing(VoiceTables::gapOrLeast).reversed())
            .map(VoiceTables::line)
            .toList();
    return new ReportTable(
        "Voice",
        "Claims beside the voices behind them, widest gap first",
        "No claim of impact has been submitted yet.",
        columns,
        lines);
  }

  private static @Nullable BigDecimal gap(VoiceResult it) {
    var claimed = it.claimed();
    var heard = it.childVoice();
    return claimed == null || heard == null ? null : claimed.subtract(heard);
  }

  private static BigDecimal gapOrLeast(VoiceResult it) {
    var gap = gap(it);
    return gap == null ? BigDecimal.TEN.negate() : gap;
  }

  private static Line line(VoiceResult it) {
    return Line.of(it.ref() + "  " + it.title())
        .amount(it.claimed())
        .amount(it.childVoice())
        .amount(it.parentVoice())
        .amount(it.staffVoice())
        .amount(it.survey())
        .amount(gap(it));
  }
}
