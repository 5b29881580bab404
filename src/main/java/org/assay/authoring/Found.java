package org.assay.authoring;

import org.jspecify.annotations.Nullable;

/**
 * What a rule found; the rule's name and severity are in its row of the table.
 *
 * @param witness an example that shows the fault: a loop, or facts and answers
 */
record Found(
    String pointer, String message, @Nullable String suggestion, @Nullable String witness) {
  Found(String pointer, String message) {
    this(pointer, message, null, null);
  }

  Found(String pointer, String message, String suggestion) {
    this(pointer, message, suggestion, null);
  }
}
