package org.assay.desk.register.list;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What sort of list a file is, which its column names tell. */
public enum ListKind {
  SCHOOLS(
      "schools",
      "National schools register",
      List.of("urn", "establishmentname", "establishmentstatus (name)")),
  SUCCESSION("succession", "Schools register: links", List.of("urn", "linkurn", "linktype")),
  GROUP_LINKS("group-links", "Schools register: members of groups", List.of("urn", "group uid")),
  GROUPS("groups", "Schools register: groups", List.of("group uid", "group name")),
  CHILDCARE("childcare", "Childcare register", List.of("provider urn", "provider type")),
  KINDS("kinds", "Kinds of organisation", List.of("kind", "type")),
  ORGANISATIONS("organisations", "Agencies and others", List.of("name", "type")),
  /** Whose columns somebody has to name. */
  OTHER("other", "Another list", List.of());

  private final String code;
  private final String label;
  private final List<String> columns;

  ListKind(String code, String label, List<String> columns) {
    this.code = code;
    this.label = label;
    this.columns = columns;
  }

  /** Empty when the line names the columns of no list that is known. */
  static Optional<ListKind> of(Columns columns) {
    return Arrays.stream(values())
        .filter(kind -> kind != OTHER && columns.hold(kind.columns))
        .findFirst();
  }

  public static ListKind named(String code) {
    return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst().orElseThrow();
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** Whether it holds the whole country, of which a partnership wants its own part. */
  public boolean national() {
    return this == SCHOOLS || this == CHILDCARE;
  }
}
