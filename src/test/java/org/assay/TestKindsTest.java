package org.assay;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Which tests {@code mvn test -Dgroups=rules} runs: all that carry no tag. So none of those may
 * need a database, a browser or the service, whatever fixture brings it.
 */
class TestKindsTest {
  private static final Set<String> KINDS = Set.of("database", "browser");

  /** What brings a database, a browser or the service, by the start of its name. */
  private static final List<String> HEAVY =
      List.of(
          "org.assay.platform.TestDatabase",
          "org.assay.platform.BrowserFixture",
          "org.assay.platform.TestBrowser",
          "com.microsoft.playwright.",
          "io.micronaut.context.ApplicationContext",
          "io.micronaut.runtime.server.EmbeddedServer",
          "java.sql.DriverManager");

  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.OnlyIncludeTests())
          .withImportOption(at -> !at.contains("/$")) // what Micronaut generates is not ours
          .importPackages("org.assay");

  @Test
  void a_test_without_a_tag_needs_no_database_no_browser_and_no_service() {
    var heavy =
        tests()
            .filter(it -> kinds(it).isEmpty())
            .filter(TestKindsTest::isHeavy)
            .map(JavaClass::getName)
            .collect(toCollection(TreeSet::new));
    assertEquals(Set.of(), heavy, "tag them database or browser");
  }

  @Test
  void a_browser_test_says_so() {
    var silent =
        tests()
            .filter(it -> !kinds(it).contains("browser") && uses(it, "com.microsoft.playwright."))
            .map(JavaClass::getName)
            .collect(toCollection(TreeSet::new));
    assertEquals(Set.of(), silent);
  }

  @Test
  void there_are_tests_of_each_kind() {
    for (var kind : KINDS) assertTrue(tests().anyMatch(it -> kinds(it).contains(kind)), kind);
    assertTrue(tests().filter(it -> kinds(it).isEmpty()).count() > 100);
  }

  private static Stream<JavaClass> tests() {
    return TESTS.stream().filter(it -> it.getSimpleName().endsWith("Test") && !it.isAnnotation());
  }

  private static Set<String> kinds(JavaClass test) {
    var found = new HashSet<String>();
    test.getMethods().forEach(it -> it.getAnnotations().forEach(tag -> tag(tag, found)));
    for (var annotation : test.getAnnotations()) {
      tag(annotation, found);
      annotation.getRawType().getAnnotations().forEach(it -> tag(it, found));
    }
    found.retainAll(KINDS);
    return found;
  }

  private static void tag(JavaAnnotation<?> annotation, Set<String> found) {
    if (annotation.getRawType().isEquivalentTo(Tag.class)) {
      annotation.get("value").map(String::valueOf).ifPresent(found::add);
    }
  }

  private static boolean isHeavy(JavaClass test) {
    return HEAVY.stream().anyMatch(it -> uses(test, it));
  }

  /** Directly, or by way of a fixture. */
  private static boolean uses(JavaClass test, String start) {
    var seen = new HashSet<String>();
    var ahead = new ArrayDeque<>(List.of(test));
    while (!ahead.isEmpty()) {
      for (var dependency : ahead.poll().getDirectDependenciesFromSelf()) {
        var target = target(dependency);
        if (target.getName().startsWith(start)) return true;
        if (TESTS.contain(target.getName()) && seen.add(target.getName())) ahead.add(target);
      }
    }
    return false;
  }

  private static JavaClass target(Dependency dependency) {
    return dependency.getTargetClass().getBaseComponentType();
  }
}
