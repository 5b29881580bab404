package org.assay.desk.leads;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody leads. */
enum LeadRole {
  LEAD("Safeguarding lead"),
  DEPUTY("Deputy lead"),
  GOVERNOR("Lead governor, trustee or board member");

  private final String label;

  LeadRole(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<LeadRole> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
  }
}
