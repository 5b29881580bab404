package org.assay.platform.guarded;

import io.micronaut.context.annotation.Factory;
import io.micronaut.validation.validator.constraints.ConstraintValidator;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.assay.engine.guard.HeldBack;
import org.assay.engine.questionset.text.UnseenCharacters;
import org.assay.platform.England;

/** Lets the guard look at each text that is marked {@link NamesNoChild}. */
@Factory
final class NamesNoChildFactory {
  @Singleton
  ConstraintValidator<NamesNoChild, CharSequence> namesNoChild(Clock clock) {
    return (text, marked, context) -> {
      if (text == null) return true;
      var why =
          UnseenCharacters.fault(text.toString())
              .or(() -> HeldBack.why(text.toString(), England.day(clock.instant())));
      why.ifPresent(context::messageTemplate);
      return why.isEmpty();
    };
  }
}
