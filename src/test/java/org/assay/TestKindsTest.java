package org.assay;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.commons.support.AnnotationSupport.findRepeatableAnnotations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.reflect.AnnotatedElement;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Which tests {@code mvn test -Dgroups=rules} runs: all that carry no tag. So none of those may
 * need a database, a browser, the service or another process, or draw a document, whatever fixture
 * does it.
 */
class TestKindsTest {
  private static final String BROWSER = "com/microsoft/playwright/";

  /** What brings one of them, by the start of its name. */
  private static final List<String> HEAVY =
      List.of(
          BROWSER,
          "org/assay/reporting/pdf/PdfRenderer",
          "org/assay/reporting/pdf/PaperRenderer",
          "org/assay/platform/TestDatabase",
          "org/assay/platform/TestSurroundings",
          "io/micronaut/runtime/server/EmbeddedServer",
          "java/lang/ProcessBuilder",
          "java/sql/DriverManager");

  private static final Pattern NAME = Pattern.compile("(?:org|com|io|java)/[\\w/$]+");

  /** The classes of the tests, each with every class that it names. */
  private static final Map<String, Set<String>> NAMES = names();

  @Test
  void
      a_test_without_a_tag_needs_no_database_no_browser_no_service_and_no_process_and_draws_no_document() {
    var heavy = tests(it -> kinds(it).isEmpty() && HEAVY.stream().anyMatch(need -> uses(it, need)));
    assertEquals(Set.of(), heavy, "tag them database, browser, paper or process");
  }

  @Test
  void a_browser_test_says_so() {
    assertEquals(Set.of(), tests(it -> !kinds(it).contains("browser") && uses(it, BROWSER)));
  }

  @Test
  void there_are_tests_of_each_kind() {
    assertTrue(tests(it -> kinds(it).contains("database")).size() > 50);
    assertTrue(tests(it -> kinds(it).contains("browser")).size() > 10);
    assertTrue(tests(it -> kinds(it).isEmpty()).size() > 100);
  }

  private static Set<String> tests(Predicate<String> wanted) {
    return NAMES.keySet().stream()
        .filter(it -> it.endsWith("Test") && !type(it).isAnnotation())
        .filter(wanted)
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> kinds(String test) {
    return Stream.concat(Stream.of(type(test)), Stream.of(type(test).getDeclaredMethods()))
        .flatMap(it -> findRepeatableAnnotations((AnnotatedElement) it, Tag.class).stream())
        .map(Tag::value)
        .collect(toCollection(TreeSet::new));
  }

  /** Directly, or by way of a fixture. */
  private static boolean uses(String test, String start) {
    var seen = new HashSet<>(Set.of(test));
    var ahead = new ArrayDeque<>(seen);
    while (!ahead.isEmpty()) {
      for (var name : NAMES.get(ahead.poll())) {
        if (name.startsWith(start)) return true;
        if (NAMES.containsKey(name) && seen.add(name)) ahead.add(name);
      }
    }
    return false;
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name.replace('/', '.'), false, TestKindsTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Set<String>> names() {
    var at = TestKindsTest.class.getProtectionDomain().getCodeSource().getLocation();
    try {
      var root = Path.of(at.toURI());
      try (var files = Files.walk(root.resolve("org/assay"))) {
        return files
            .filter(it -> it.toString().endsWith(".class"))
            .filter(it -> !it.getFileName().toString().startsWith("$")) // Micronaut's, not ours
            .filter(it -> !it.endsWith("TestKindsTest.class")) // which names what is heavy
            .collect(
                toMap(
                    it -> root.relativize(it).toString().replaceAll("\\.class$", ""),
                    it -> in(it)));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> in(Path file) {
    try {
      var entries = ClassFile.of().parse(file).constantPool();
      return StreamSupport.stream(entries.spliterator(), false)
          .filter(Utf8Entry.class::isInstance)
          .flatMap(it -> NAME.matcher(((Utf8Entry) it).stringValue()).results())
          .map(MatchResult::group)
          .collect(toCollection(HashSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
