package org.assay.engine.questionset;

import java.util.Set;

/** For whom something is asked; an empty set means all. Codes are those of the directory. */
public record Audience(Set<String> sectors, Set<String> settingTypes) {
  public static final Audience ALL = new Audience(Set.of(), Set.of());
}
