package org.assay.desk.register.list;

import java.util.Locale;

/** The kinds of group that the schools register has, and ours. */
final class GroupKinds {
  static final String TRUST = "academy-trust";
  static final String FEDERATION = "federation";

  private GroupKinds() {}

  static String of(String type) {
    var small = type.toLowerCase(Locale.ROOT);
    return small.contains("federation") || small.contains("children's centres")
        ? FEDERATION
        : TRUST;
  }
}
