package org.assay.reporting;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What organisations claim in a standard beside what children, parents and staff are heard to say.
 * Ratios in [0, 1].
 *
 * @param claimed mean score in the standard
 * @param childVoice share of its impact claims that rest on a child's voice; likewise parents and
 *     staff
 * @param survey share of staff who agree in the anonymous survey; null where it was not asked
 */
public record VoiceResult(
    String ref,
    String title,
    @Nullable BigDecimal claimed,
    @Nullable BigDecimal childVoice,
    @Nullable BigDecimal parentVoice,
    @Nullable BigDecimal staffVoice,
    @Nullable BigDecimal survey) {

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
            .sorted(Comparator.comparing(VoiceResult::gapOrLeast).reversed())
            .map(VoiceResult::line)
            .toList();
    return new ReportTable(
        "Voice",
        "Claims beside the voices behind them, widest gap first",
        "No claim of impact has been submitted yet.",
        columns,
        lines);
  }

  private @Nullable BigDecimal gap() {
    return claimed == null || childVoice == null ? null : claimed.subtract(childVoice);
  }

  private BigDecimal gapOrLeast() {
    var gap = gap();
    return gap == null ? BigDecimal.TEN.negate() : gap;
  }

  private Line line() {
    return Line.of(ref + "  " + title)
        .amount(claimed)
        .amount(childVoice)
        .amount(parentVoice)
        .amount(staffVoice)
        .amount(survey)
        .amount(gap());
  }
}
