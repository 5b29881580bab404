package org.assay.learning.recommendations.names;

import jakarta.inject.Singleton;
import java.util.List;
import org.assay.learning.recommendations.rules.NameKey;
import org.assay.platform.Sql;

/** The themes of a partnership's recommendations, each of which is written in one way. */
@Singleton
public class RecommendationThemes {
  private final Sql sql;

  RecommendationThemes(Sql sql) {
    this.sql = sql;
  }

  /** Each as it was written first, in that order. */
  public List<String> all(long partnershipId) {
    return but(partnershipId, 0);
  }

  /**
   * As a theme that is there is written, whatever its capitals and spaces; else as typed.
   *
   * @param except the recommendation that says its theme anew, and so does not count
   */
  public String known(long partnershipId, long except, String typed) {
    var key = NameKey.of(typed);
    return but(partnershipId, except).stream()
        .filter(it -> NameKey.of(it).equals(key))
        .findFirst()
        .orElse(typed.strip());
  }

  private List<String> but(long partnershipId, long except) {
    return sql.list(
        "select theme from recommendation where partnership_id = ? and id <> ? group by theme"
            + " order by min(number)",
        row -> row.getString(1),
        partnershipId,
        except);
  }
}
