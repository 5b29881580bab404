package org.assay;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assay.assurance.caseaudit.setup.NoChild;
import org.assay.platform.form.FormRules;
import org.assay.platform.guarded.GuardedForms;
import org.junit.jupiter.api.Test;

/** Whatever a request sends is held to constraints of a record, or its exception is named. */
class RequestBodiesTest {
  private static final Path NAMED = Path.of("src/test/resources/forms-of-choices.txt");

  /** What asks the constraints of a record of a form and says so at its boxes. */
  private static final Set<String> RULES =
      Set.of(
          FormRules.class.getName(),
          GuardedForms.class.getName(),
          NoChild.class.getName(),
          "org.assay.learning.recommendations.GuardedWords");

  private record Taken(JavaClass controller, Parameter body) {}

  private static List<Taken> bodies() {
    return ArchitectureTest.CODE.stream()
        .filter(it -> it.isAnnotatedWith(Controller.class))
        .flatMap(
            it ->
                Stream.of(methods(it))
                    .flatMap(method -> Stream.of(method.getParameters()))
                    .filter(parameter -> parameter.isAnnotationPresent(Body.class))
                    .map(parameter -> new Taken(it, parameter)))
        .toList();
  }

  /** With those that it inherits from routes that several controllers have. */
  private static Method[] methods(JavaClass it) {
    var type = it.reflect();
    return Stream.of(type, type.getSuperclass())
        .flatMap(from -> Stream.of(from.getDeclaredMethods()))
        .toArray(Method[]::new);
  }

  @Test
  void a_body_is_a_form_a_document_or_a_record_that_is_checked_at_the_door() {
    var records = new ArrayList<String>();
    var faults = new ArrayList<String>();
    for (var it : bodies()) {
      var type = it.body().getType();
      if (type == Map.class || type == byte[].class || type == String.class) continue;
      records.add(type.getSimpleName());
      if (!type.isRecord() || !it.body().isAnnotationPresent(Valid.class)) {
        faults.add(type + " is no record, or is taken without @Valid");
      }
    }
    assertEquals(List.of(), faults);
    assertTrue(records.contains("Note"), records.toString()); // of an action, the smallest of them
  }

  @Test
  void each_component_of_a_record_that_a_program_sends_has_a_constraint() {
    var free = new TreeSet<String>();
    bodies().stream()
        .map(it -> it.body().getType())
        .filter(Class::isRecord)
        .forEach(it -> addUnbounded(it, free));
    assertEquals(Set.of(), free);
  }

  private static void addUnbounded(Class<?> record, Set<String> free) {
    for (var it : record.getRecordComponents()) {
      var field = field(record, it);
      if (!isBounded(field)) free.add(record.getSimpleName() + "." + it.getName());
      if (field.getAnnotatedType() instanceof AnnotatedParameterizedType many) {
        for (var item : many.getAnnotatedActualTypeArguments()) {
          if (item.getType() instanceof Class<?> nested && nested.isRecord()) {
            if (!item.isAnnotationPresent(Valid.class)) free.add(nested + " without @Valid");
            addUnbounded(nested, free);
          }
        }
      }
    }
  }

  private static Field field(Class<?> record, RecordComponent it) {
    try {
      return record.getDeclaredField(it.getName());
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }

  /** A day, a choice and yes or no are bounded by their type. */
  private static boolean isBounded(Field it) {
    var type = it.getType();
    return type == LocalDate.class
        || type == boolean.class
        || type.isEnum()
        || Stream.of(it.getAnnotations()).anyMatch(RequestBodiesTest::isConstraint);
  }

  private static boolean isConstraint(Annotation it) {
    return it.annotationType().isAnnotationPresent(Constraint.class);
  }

  @Test
  void each_form_is_held_to_a_record_or_is_named_as_one_of_choices() throws IOException {
    var unruled =
        bodies().stream()
            .filter(it -> it.body().getType() == Map.class)
            .map(Taken::controller)
            .filter(it -> !reachesRules(it))
            .map(it -> it.getName().substring("org.assay.".length()))
            .collect(toCollection(TreeSet::new));
    var named =
        Files.readAllLines(NAMED).stream()
            .filter(it -> !it.isBlank() && !it.startsWith("#"))
            .map(it -> it.split(": ", 2)[0])
            .collect(toCollection(TreeSet::new));
    assertEquals(named, unruled);
  }

  /** By itself, or by the use case or the form that it hands the boxes to. */
  private static boolean reachesRules(JavaClass it) {
    return uses(it).anyMatch(RequestBodiesTest::isRules)
        || uses(it).anyMatch(next -> uses(next).anyMatch(RequestBodiesTest::isRules));
  }

  private static Stream<JavaClass> uses(JavaClass it) {
    return it.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .filter(used -> used.getPackageName().startsWith("org.assay."));
  }

  private static boolean isRules(JavaClass it) {
    return RULES.contains(it.getName());
  }
}
