package org.assay.learning.recommendations;

import jakarta.inject.Singleton;
import org.assay.learning.recommendations.rules.NameKey;
import org.assay.platform.Sql;

/** The themes of a partnership's recommendations, each of which is written in one way. */
@Singleton
class RecommendationThemes {
  private final Sql sql;

  RecommendationThemes(Sql sql) {
    this.sql = sql;
  }

  /** As a theme that is there is written, whatever its capitals and spaces; else as typed. */
  String known(long partnershipId, String typed) {
    return known(partnershipId, 0, typed);
  }

  /** The same, where one recommendation says its theme anew and so does not count. */
  String known(long partnershipId, long except, String typed) {
    var key = NameKey.of(typed);
    return sql
        .list(
            "select theme from recommendation where partnership_id = ? and id <> ? group by theme"
                + " order by min(number)",
            row -> row.getString(1),
            partnershipId,
            except)
        .stream()
        .filter(it -> NameKey.of(it).equals(key))
        .findFirst()
        .orElse(typed.strip());
  }
}
