package org.assay.learning.recommendations;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.assay.learning.recommendations.ChainOutcome.Refused;
import org.assay.platform.guarded.GuardedForms;
import org.assay.platform.guarded.TextRule;
import org.jspecify.annotations.Nullable;

/** Refuses a text that is missing, too long, or may identify a child; nothing can be confirmed. */
@Singleton
final class GuardedWords {
  private final GuardedForms forms;

  GuardedWords(GuardedForms forms) {
    this.forms = forms;
  }

  /** The same by another clock, for what is entered afterwards. */
  GuardedWords at(Clock other) {
    return new GuardedWords(forms.at(other));
  }

  /**
   * @param what for instance "what was done"
   * @param longest in characters
   */
  Optional<Refused> required(String box, String text, String what, int longest) {
    return refused(box, forms.fault(text, TextRule.required(what, longest)));
  }

  Optional<Refused> optional(String box, @Nullable String text, int longest) {
    return refused(box, forms.fault(text, TextRule.optional("this", longest)));
  }

  /** A text whose length is bounded elsewhere. */
  Optional<Refused> guarded(String box, String text) {
    return refused(box, forms.heldBack(text));
  }

  private static Optional<Refused> refused(String box, Optional<String> why) {
    return why.map(it -> new Refused(box, it));
  }
}
