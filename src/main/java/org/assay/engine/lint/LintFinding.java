package org.assay.engine.lint;

import org.jspecify.annotations.Nullable;

/**
 * What a rule found; the rule's name and severity are in its row of the table.
 *
 * @param witness an example that shows the fault: a loop, or facts and answers
 */
public record LintFinding(
    String pointer, String message, @Nullable String suggestion, @Nullable String witness) {
  public LintFinding(String pointer, String message) {
    this(pointer, message, null, null);
  }

  public LintFinding(String pointer, String message, String suggestion) {
    this(pointer, message, suggestion, null);
  }
}
