package org.assay.assurance.caseaudit.setup;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.engine.guard.Guard;
import org.assay.engine.guard.Kind;
import org.assay.engine.guard.Sighting;
import org.assay.engine.guard.Writing;

/**
 * Keeps what could identify a child out of an audit. Elsewhere a writer may confirm that a text
 * identifies nobody; here it can only be taken out.
 */
public final class NoChild {
  private NoChild() {}

  /** What is to be taken out of a text, without its words; empty when nothing was found. */
  public static Optional<String> fault(String text, LocalDate day) {
    var kinds =
        Guard.check(text, new Writing(Set.of(), day)).stream()
            .map(Sighting::kind)
            .map(Kind::label)
            .distinct()
            .collect(Collectors.joining(" and the "));
    return kinds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Take out the "
                + kinds
                + ". A case audit holds nothing that could identify a child or a family");
  }
}
