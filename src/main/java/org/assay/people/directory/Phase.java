package org.assay.people.directory;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The age range that a school or setting serves; codes are those of question sets. */
public enum Phase {
  NURSERY("nursery", "Nursery"),
  PRIMARY("primary", "Primary"),
  MIDDLE("middle", "Middle"),
  SECONDARY("secondary", "Secondary"),
  ALL_THROUGH("all-through", "All-through"),
  SIXTEEN_PLUS("sixteen-plus", "16 plus"),
  NOT_APPLICABLE("not-applicable", "Not applicable");

  private static final Map<String, Phase> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Phase::code, it -> it));

  private final String code;
  private final String label;

  Phase(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public static Phase of(String code) {
    var found = BY_CODE.get(code);
    if (found == null) {
      throw new IllegalArgumentException(
          "No such phase: " + code + ". Use one of " + BY_CODE.keySet());
    }
    return found;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }
}
