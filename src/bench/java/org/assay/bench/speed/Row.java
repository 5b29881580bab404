package org.assay.bench.speed;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What was measured of one address: medians of its rounds. */
record Row(String what, List<Round> rounds) {
  static final String HEAD =
      "| what | request to last byte | statements alone | fill and export, or page, alone | ratio"
          + " | worked: service, database | statements | bytes |\n"
          + "|---|---|---|---|---|---|---|---|";

  /**
   * In milliseconds.
   *
   * @param whole from request to last byte
   * @param sql its statements alone
   * @param setting filling and exporting its papers, or setting its page, alone
   * @param service what this process's processor worked
   * @param database what the server's did; 0 when its process is not known
   */
  record Round(
      double whole,
      double sql,
      double setting,
      double service,
      double database,
      int statements,
      long bytes) {}

  double median(ToDoubleFunction<Round> of) {
    return rounds.stream().mapToDouble(of).sorted().skip(rounds.size() / 2).findFirst().orElse(0);
  }

  double ratio() {
    return median(it -> it.whole() / (it.sql() + it.setting()));
  }

  String line() {
    return String.format(
        Locale.UK,
        "| %s | %,.0f ms | %,.0f ms | %,.0f ms | %.2f | %,.0f, %,.0f ms | %.0f | %,.0f |",
        what,
        median(Round::whole),
        median(Round::sql),
        median(Round::setting),
        ratio(),
        median(Round::service),
        median(Round::database),
        median(Round::statements),
        median(Round::bytes));
  }
}
