package org.assay.desk.register;

import java.util.List;

/** One line of a list. */
record ListLine(int number, Columns columns, List<String> fields) {

  /** What the first of these columns holds, without blanks around it; empty when it has none. */
  String get(String... names) {
    int at = columns.of(names);
    return at < 0 || at >= fields.size() ? "" : fields.get(at).strip();
  }

  boolean isCutShort() {
    return fields.size() < columns.size();
  }
}
