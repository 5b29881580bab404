package org.assay.engine.questionset;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact about the organisation that conditions may use.
 *
 * @param label how it is asked; of a built-in fact, a noun or the end of "the organisation …"
 * @param options codes of a choice, in order
 * @param optionLabels by code, how each option is shown
 */
public record Fact(
    String name,
    Type type,
    @Nullable String label,
    List<String> options,
    Map<String, String> optionLabels) {

  /** Options are shown by the words of their codes. */
  public Fact(String name, Type type, @Nullable String label, List<String> options) {
    this(name, type, label, options, Map.of());
  }

  /** How an option is shown; a code without a label by its words. */
  public String labelOf(String code) {
    var words = code.replace('-', ' ');
    return optionLabels.getOrDefault(
        code, Character.toUpperCase(words.charAt(0)) + words.substring(1));
  }

  public enum Type {
    BOOLEAN,
    CHOICE,
    NUMBER,
    TEXT
  }
}
