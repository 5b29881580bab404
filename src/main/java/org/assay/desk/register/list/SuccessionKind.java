package org.assay.desk.register.list;

import java.util.Arrays;

/** How one organisation followed another. */
public enum SuccessionKind {
  CONVERSION("conversion", "converted to"),
  MERGER("merger", "merged into"),
  AMALGAMATION("amalgamation", "amalgamated into"),
  SPLIT("split", "split into"),
  DUPLICATE("duplicate", "entered twice, kept as");

  private final String code;
  private final String words;

  SuccessionKind(String code, String words) {
    this.code = code;
    this.words = words;
  }

  public static SuccessionKind of(String code) {
    return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst().orElseThrow();
  }

  /** From the schools register's words, for instance "successor - split school". */
  static SuccessionKind ofLink(String type) {
    if (type.contains("merged")) return MERGER;
    if (type.contains("amalgamated")) return AMALGAMATION;
    return type.contains("split") ? SPLIT : CONVERSION;
  }

  public String code() {
    return code;
  }

  /** Between the names of the two, for instance "converted to". */
  public String words() {
    return words;
  }
}
