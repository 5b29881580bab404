package org.assay.assurance.caseaudit.setup;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.engine.guard.Guard;
import org.assay.engine.guard.Kind;
import org.assay.engine.guard.Sighting;
import org.assay.engine.guard.Writing;
import org.assay.platform.guarded.GuardedForms;
import org.assay.platform.guarded.TextRule;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what could identify a child out of an audit. Elsewhere a writer may confirm that a text
 * identifies nobody; here it can only be taken out.
 */
@Singleton
public final class NoChild {
  private final GuardedForms forms;

  NoChild(GuardedForms forms) {
    this.forms = forms.saying(NoChild::why);
  }

  /** What is to be taken out of a text, without its words; empty when nothing was found. */
  public Optional<String> fault(String text) {
    return forms.heldBack(text);
  }

  /** The first thing that is wrong with a text. */
  public Optional<String> fault(@Nullable String text, TextRule rule) {
    return forms.fault(text, rule);
  }

  private static Optional<String> why(String text, LocalDate day) {
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
