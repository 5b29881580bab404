package org.assay.engine.guard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a comment is not kept as it was written. */
public final class HeldBack {
  private HeldBack() {}

  /**
   * @param day on which it is written
   * @return what was found and what to do, without the words themselves; empty when nothing was
   */
  public static Optional<String> why(String remark, LocalDate day) {
    var sightings = Guard.check(remark, new Writing(Set.of(), day));
    return sightings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            sightings.stream()
                .map(Sighting::kind)
                .distinct()
                .map(kind -> "This may hold: " + kind.label() + ". " + kind.advice())
                .collect(Collectors.joining(" ")));
  }
}
