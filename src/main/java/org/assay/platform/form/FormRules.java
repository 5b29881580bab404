package org.assay.platform.form;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.platform.govuk.ErrorLink;

/**
 * Holds a form to the rules that its record states. Each component of the record is a box of the
 * same name.
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
    var faults = new LinkedHashMap<String, String>();
    validator.validate(form).stream()
        .sorted(Comparator.comparing(it -> boxes.indexOf(box(it))))
        .forEach(it -> faults.putIfAbsent(box(it), it.getMessage()));
    return faults;
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
