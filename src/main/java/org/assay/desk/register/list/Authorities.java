package org.assay.desk.register.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The local authorities whose part of a national list is wanted, by name or by number. */
record Authorities(Set<String> wanted) {

  static Authorities of(String typed) {
    return new Authorities(
        Arrays.stream(typed.split(","))
            .map(Authorities::plain)
            .filter(it -> !it.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean hold(String name, String code) {
    return wanted.contains(plain(name)) || (!code.isEmpty() && wanted.contains(plain(code)));
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
