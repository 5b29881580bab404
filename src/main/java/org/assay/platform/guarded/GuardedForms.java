package org.assay.platform.guarded;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanProperty;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.assay.engine.guard.HeldBack;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.text.UnseenCharacters;
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
  private final BiFunction<String, LocalDate, Optional<String>> guard;

  @Inject
  GuardedForms(FormRules rules, Clock clock) {
    this(rules, clock, HeldBack::why);
  }

  private GuardedForms(
      FormRules rules, Clock clock, BiFunction<String, LocalDate, Optional<String>> guard) {
    this.rules = rules;
    this.clock = clock;
    this.guard = guard;
  }

  /** The same by another clock, for what is entered afterwards. */
  public GuardedForms at(Clock other) {
    return new GuardedForms(rules, other, guard);
  }

  /**
   * The same in other words.
   *
   * @param other what a writer is told of a text of a day; empty when the text may be kept
   */
  public GuardedForms saying(BiFunction<String, LocalDate, Optional<String>> other) {
    return new GuardedForms(rules, clock, other);
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

  /** The first thing that is wrong with one text. */
  public Optional<String> fault(@Nullable String text, TextRule rule) {
    var words = BlankText.orEmpty(text);
    if (words.isEmpty()) return Optional.ofNullable(rule.missing());
    return words.length() > rule.longest() ? Optional.of(rule.tooLong()) : heldBack(words);
  }

  /** The same by its box; empty when nothing is. */
  public Map<String, String> faults(String box, @Nullable String text, TextRule rule) {
    return fault(text, rule).map(why -> Map.of(box, why)).orElse(Map.of());
  }

  /**
   * What cannot be seen in a text whose length is bounded elsewhere, or what the guard found in it;
   * empty when it is kept.
   */
  public Optional<String> heldBack(String text) {
    return UnseenCharacters.fault(text).or(() -> guard.apply(text, England.day(clock.instant())));
  }

  @SuppressWarnings("unchecked") // a form's own class
  private static <T extends Record> Iterable<BeanProperty<T, Object>> boxes(T form) {
    return BeanIntrospection.getIntrospection((Class<T>) form.getClass()).getBeanProperties();
  }

  private Optional<String> guarded(@Nullable Object value) {
    return value instanceof String text ? heldBack(text) : Optional.empty();
  }
}
