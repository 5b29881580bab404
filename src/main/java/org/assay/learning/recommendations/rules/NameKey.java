package org.assay.learning.recommendations.rules;

import java.util.Locale;
import java.util.regex.Pattern;

/** A name as it is compared: capitals and the number of spaces do not matter. */
public final class NameKey {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

  private NameKey() {}

  public static String of(String name) {
    return SPACES.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.UK);
  }
}
