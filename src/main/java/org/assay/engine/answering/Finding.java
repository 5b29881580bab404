package org.assay.engine.answering;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with the answers.
 *
 * @param code stable, for instance {@code answer/required}
 * @param pointer JSON Pointer into the answers document, for instance {@code
 *     /answers/dsl-named/value}
 * @param message what is wrong and what to do, for a reader
 */
public record Finding(
    String code,
    String pointer,
    @Nullable String question,
    @Nullable String section,
    Severity severity,
    String message,
    Map<String, Object> args) {

  public enum Severity {
    ERROR,
    WARNING
  }
}
