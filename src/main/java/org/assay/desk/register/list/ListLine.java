package org.assay.desk.register.list;

import java.util.List;

/** One line of a list. */
public record ListLine(int number, Columns columns, List<String> fields) {

  /** What the first of these columns holds, without blanks around it; empty when it has none. */
  public String get(String... names) {
    int at = columns.of(names);
    return at < 0 || at >= fields.size() ? "" : fields.get(at).strip();
  }

  public boolean isCutShort() {
    return fields.size() < columns.size();
  }
}
