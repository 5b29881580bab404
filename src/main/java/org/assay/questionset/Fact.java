package org.assay.questionset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact about the organisation that conditions may use. */
public record Fact(String name, Type type, @Nullable String label, List<String> options) {
  public enum Type {
    BOOLEAN,
    CHOICE,
    NUMBER,
    TEXT
  }
}
