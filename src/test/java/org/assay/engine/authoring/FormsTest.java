package org.assay.engine.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.engine.questionset.Fault;
import org.assay.engine.questionset.Fault.Severity;
import org.assay.engine.questionset.QuestionSet;
import org.assay.engine.questionset.reading.FormCatalogue;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms that come with the service. */
@Order(2)
class FormsTest {
  private static final FormFilesReader FILES = files();
  private static final Map<FormFilesReader.Form, List<Fault>> FAULTS = new IdentityHashMap<>();

  private static final String PAST = "date/past-unbounded";

  /** Advice that is younger than editions which have been published, and so never change. */
  private static final Set<String> YOUNGER = Set.of("score/yes-no-unsaid", "text/hidden-or", PAST);

  static Stream<FormFilesReader.Form> forms() {
    return FILES.all().stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void every_form_is_clean_and_its_tests_pass(FormFilesReader.Form form) {
    var found =
        faults(form).stream()
            .filter(it -> it.severity() == Severity.ERROR || !YOUNGER.contains(it.rule()))
            .toList();
    assertEquals(List.<Fault>of(), found, () -> form.path() + " has " + found.size() + " findings");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void every_form_brings_tests_of_its_own(FormFilesReader.Form form) {
    var edition = form.edition();
    assertTrue(edition != null && !edition.set().tests().isEmpty(), form.path() + " has no tests");
  }

  @Test
  void no_newest_edition_takes_a_day_to_come_for_what_has_happened() {
    var newest = FormCatalogueFixture.SHIPPED;
    var found =
        FILES.all().stream()
            .filter(it -> it.edition() != null && newest(newest, it.edition().set()))
            .flatMap(it -> faults(it).stream())
            .filter(it -> it.rule().equals(PAST))
            .toList();
    assertEquals(List.<Fault>of(), found);
  }

  /** To look through a form takes longer than the rest of a test. */
  private static List<Fault> faults(FormFilesReader.Form form) {
    return FAULTS.computeIfAbsent(form, FILES::faults);
  }

  private static boolean newest(FormCatalogue catalogue, QuestionSet set) {
    return catalogue.latest(set.id()).orElseThrow().set().version().equals(set.version());
  }

  @Test
  void there_are_forms_to_check() {
    assertFalse(FILES.all().isEmpty());
  }

  private static FormFilesReader files() {
    try {
      return FormFilesReader.of(List.of(Path.of("forms")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
