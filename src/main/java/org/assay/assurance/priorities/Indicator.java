package org.assay.assurance.priorities;

import java.util.List;

/**
 * One line of how the plan says it will know.
 *
 * @param words as the plan has them
 * @param questions keys of the questions that measure it; empty for all that carry the tag
 */
public record Indicator(String words, IndicatorSource source, List<String> questions) {

  public Indicator(String words, IndicatorSource source) {
    this(words, source, List.of());
  }
}
