package org.assay.platform.guarded;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanProperty;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.engine.guard.HeldBack;
import org.assay.platform.England;
import org.assay.platform.form.FormRules;
import org.jspecify.annotations.Nullable;

/**
 * Holds what people write for others to read to the rules of its record, and each of its texts to
 * name no child. Nothing of it can be confirmed: it is written anew or not kept.
 */
@Singleton
public class GuardedForms {
  private final FormRules rules;
  private final Clock clock;

  GuardedForms(FormRules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** The same by another clock, for what is entered afterwards. */
  public GuardedForms at(Clock other) {
    return new GuardedForms(rules, other);
  }

  /** One message for each box that is at fault, by its name, in the order of the components. */
  public <T extends Record> Map<String, String> faults(T form) {
    var broken = rules.faults(form);
    var faults = new LinkedHashMap<String, String>();
    for (var box : boxes(form)) {
      var why = broken.get(box.getName());
      if (why != null) faults.put(box.getName(), why);
      else guarded(box.get(form)).ifPresent(it -> faults.put(box.getName(), it));
    }
    return faults;
  }

  /** The first of them. */
  public Optional<String> fault(Record form) {
    return faults(form).values().stream().findFirst();
  }

  @SuppressWarnings("unchecked") // a form's own class
  private static <T extends Record> Iterable<BeanProperty<T, Object>> boxes(T form) {
    return BeanIntrospection.getIntrospection((Class<T>) form.getClass()).getBeanProperties();
  }

  private Optional<String> guarded(@Nullable Object value) {
    return value instanceof String text
        ? HeldBack.why(text, England.day(clock.instant()))
        : Optional.empty();
  }
}
