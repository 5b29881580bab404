package org.assay.learning.recommendations.lists;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.platform.QueryWriter;
import org.jspecify.annotations.Nullable;

/**
 * Which of the partnership's recommendations somebody wants to see.
 *
 * @param words that the text, the theme or a source has to have; null for any
 * @param theme null for any
 * @param owner name of an owner; null for any
 * @param priority key of a priority of the partnership; null for any
 * @param state code of {@link #states()}
 * @param oldest whether the longest open come first, and not the first due
 * @param page number, from 1
 */
public record RecommendationSearch(
    @Nullable String words,
    @Nullable String theme,
    @Nullable String owner,
    @Nullable String priority,
    String state,
    boolean oldest,
    int page) {
  public static final String OPEN = "open";
  public static final String ALL = "all";
  public static final String OVERDUE = "overdue";
  public static final String SILENT = "silent";

  /** The first due first. */
  public RecommendationSearch(
      @Nullable String words,
      @Nullable String theme,
      @Nullable String owner,
      String state,
      int page) {
    this(words, theme, owner, null, state, false, page);
  }

  /** Those of one priority, in a state. */
  public static RecommendationSearch ofPriority(String priority, String state) {
    return new RecommendationSearch(null, null, null, priority, state, false, 1);
  }

  /** The states that a list can be cut by, with their words. */
  public static Map<String, String> states() {
    var states = new LinkedHashMap<String, String>();
    states.put(OPEN, "Open");
    states.put(OVERDUE, "Overdue");
    states.put(SILENT, "No update for the last quarter");
    for (var state : ChainState.values()) states.put(state.name(), state.label());
    states.put(ALL, "All");
    return states;
  }

  /** The address of another page of the same list, after the path. */
  public String query(int other) {
    var parts = new LinkedHashMap<String, @Nullable Object>();
    parts.put("words", words);
    parts.put("theme", theme);
    parts.put("owner", owner);
    parts.put("priority", priority);
    parts.put("state", state.equals(OPEN) ? null : state);
    parts.put("sort", oldest ? "age" : null);
    parts.put("page", other == 1 ? null : other);
    return QueryWriter.of(parts);
  }

  /** The address of the same list in another state, from its first page. */
  public String state(String other) {
    return new RecommendationSearch(words, theme, owner, priority, other, oldest, 1).query(1);
  }
}
