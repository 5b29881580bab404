package org.assay.platform.form;

import io.micronaut.core.beans.BeanIntrospector;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.engine.questionset.text.UnseenCharacters;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * Holds a form to the rules that its record states, and each of its texts to characters that can be
 * seen. Each component of the record is a box of the same name.
 */
@Singleton
public class FormRules {
  private final Validator validator;

  FormRules(Validator validator) {
    this.validator = validator;
  }

  /** One message for each box that is at fault, by its name, in the order of the components. */
  public Map<String, String> faults(Record form) {
    var boxes = boxes(form);
    var broken = new HashMap<String, String>();
    validator.validate(form).forEach(it -> broken.putIfAbsent(box(it), it.getMessage()));
    var unseen = unseen(form);
    var faults = new LinkedHashMap<String, String>();
    for (var box : boxes) {
      var why = unseen.getOrDefault(box, broken.get(box));
      if (why != null) faults.put(box, why);
    }
    broken.forEach(faults::putIfAbsent);
    return faults;
  }

  /** By box, what is said of a text in which something cannot be seen. */
  @SuppressWarnings("unchecked") // a form's own class
  private static <T extends Record> Map<String, String> unseen(T form) {
    var unseen = new HashMap<String, String>();
    BeanIntrospector.SHARED
        .findIntrospection((Class<T>) form.getClass())
        .ifPresent(
            it ->
                it.getBeanProperties()
                    .forEach(
                        box ->
                            texts(box.get(form))
                                .flatMap(text -> UnseenCharacters.fault(text).stream())
                                .forEach(why -> unseen.put(box.getName(), why))));
    return unseen;
  }

  private static Stream<String> texts(@Nullable Object value) {
    return switch (value) {
      case String text -> Stream.of(text);
      case Collection<?> many -> many.stream().flatMap(FormRules::texts);
      case null, default -> Stream.empty();
    };
  }

  /** The first of them. */
  public Optional<String> fault(Record form) {
    return faults(form).values().stream().findFirst();
  }

  /** Says in the input what is wrong with the form that was made of it. */
  public void check(Record form, FormInput input) {
    faults(form)
        .forEach(
            (box, message) -> {
              if (!input.isWrong(box)) input.wrong(message, box);
            });
    input.sort(boxes(form));
  }

  /** The same as links of an error summary. */
  public static List<ErrorLink> links(Map<String, String> faults) {
    return faults.entrySet().stream()
        .map(it -> new ErrorLink(it.getValue(), "#" + it.getKey()))
        .toList();
  }

  private static List<String> boxes(Record form) {
    return Stream.of(form.getClass().getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static String box(ConstraintViolation<?> violation) {
    for (Path.Node node : violation.getPropertyPath()) return node.getName();
    return "";
  }
}
