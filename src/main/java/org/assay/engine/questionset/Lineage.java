package org.assay.engine.questionset;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of each question of the edition before. */
public record Lineage(String fromId, String fromVersion, List<Step> map) {

  /**
   * @param to null when retired
   * @param from empty when new
   * @param points for RESCALED: old option code to new option code
   */
  public record Step(
      @Nullable String to,
      List<String> from,
      Change change,
      boolean comparable,
      @Nullable String note,
      Map<String, String> points) {}

  public enum Change {
    SAME,
    EDITORIAL,
    REWORDED,
    RESCALED,
    SPLIT,
    MERGED,
    MOVED,
    NEW,
    RETIRED
  }
}
