package org.assay.learning.recommendations.rules;

/** What an event comes to. */
public sealed interface ChainStep {
  record Moved(ChainState to) implements ChainStep {}

  /**
   * @param why for the person who tried, with what to do
   */
  record Refused(String why) implements ChainStep {}
}
