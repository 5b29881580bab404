package org.assay.platform.guarded;

import io.micronaut.validation.validator.DefaultValidator;
import io.micronaut.validation.validator.DefaultValidatorConfiguration;
import io.micronaut.validation.validator.Validator;
import io.micronaut.validation.validator.constraints.ConstraintValidator;
import io.micronaut.validation.validator.constraints.DefaultConstraintValidators;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.assay.platform.England;

/** A validator of records that knows what names no child, without the service. */
public final class NamesNoChildFixture {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), England.ZONE);

  private NamesNoChildFixture() {}

  public static Validator validator() {
    var ours = new NamesNoChildFactory().namesNoChild(CLOCK);
    var known =
        new DefaultConstraintValidators() {
          @Override
          @SuppressWarnings("unchecked") // looked up by the class of the annotation
          public <A extends Annotation, T>
              Optional<ConstraintValidator<A, T>> findConstraintValidator(
                  Class<A> constraint, Class<T> target) {
            return constraint == NamesNoChild.class
                ? Optional.of((ConstraintValidator<A, T>) ours)
                : super.findConstraintValidator(constraint, target);
          }
        };
    return new DefaultValidator(
        new DefaultValidatorConfiguration().setConstraintValidatorRegistry(known));
  }
}
