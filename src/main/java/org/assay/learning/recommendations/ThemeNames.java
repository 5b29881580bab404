package org.assay.learning.recommendations;

import jakarta.inject.Singleton;
import org.assay.platform.Sql;

/** Themes as the partnership spells them, so that one theme is counted in one line. */
@Singleton
final class ThemeNames {
  private final Sql sql;

  ThemeNames(Sql sql) {
    this.sql = sql;
  }

  /** The spelling of the oldest recommendation of the theme; as it was typed where it is new. */
  String spelled(long partnershipId, String typed) {
    var theme = typed.strip();
    return sql.first(
            "select theme from recommendation where partnership_id = ? and lower(theme) = lower(?)"
                + " order by id limit 1",
            row -> row.getString(1),
            partnershipId,
            theme)
        .orElse(theme);
  }
}
