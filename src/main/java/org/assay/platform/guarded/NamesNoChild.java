package org.assay.platform.guarded;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text in which nothing may identify a child. What the guard finds is said in place of the text;
 * it cannot be confirmed, only taken out.
 */
@Documented
@Constraint(validatedBy = {})
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
public @interface NamesNoChild {
  String message() default "Take out what may identify a child";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
