package org.assay.engine.questionset;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a question-set document.
 *
 * @param rule stable, for instance {@code schema/unknown-property} or {@code ref/unknown}
 * @param pointer JSON Pointer into the document; empty for the document as a whole
 * @param message what is wrong, for an author
 * @param suggestion what to write instead; null when nothing comes near
 * @param witness an example that shows the fault, where there is one
 * @param number of the question that the pointer is about, as printed; null when it is about none
 */
public record Fault(
    String rule,
    String pointer,
    Severity severity,
    String message,
    @Nullable String suggestion,
    @Nullable String witness,
    @Nullable String number) {

  /** An ERROR keeps the document from being published; a WARNING does not. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public static Fault error(String rule, String pointer, String message) {
    return new Fault(rule, pointer, Severity.ERROR, message, null, null, null);
  }

  public static Fault warning(String rule, String pointer, String message) {
    return new Fault(rule, pointer, Severity.WARNING, message, null, null, null);
  }

  public Fault suggest(@Nullable String instead) {
    return new Fault(rule, pointer, severity, message, instead, witness, number);
  }

  public Fault shownBy(@Nullable String example) {
    return new Fault(rule, pointer, severity, message, suggestion, example, number);
  }

  /** For somebody who knows the questions by their numbers and not by their places in the file. */
  public Fault about(@Nullable String question) {
    return new Fault(rule, pointer, severity, message, suggestion, witness, question);
  }

  /** The message after the number of its question, for instance "1.2: This must be a number." */
  public String said() {
    return number == null ? message : number + ": " + message;
  }
}
