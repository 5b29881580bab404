package org.assay;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Two classes of tests run at once in one process (ADR 128). What that has one of, such as its
 * zone, is changed only by a class that runs alone, or holds a lock on it.
 */
class ProcessStateTest {
  private static final Set<String> CHANGES =
      Set.of(
          "java/lang/System.setProperty",
          "java/lang/System.setProperties",
          "java/lang/System.clearProperty",
          "java/lang/System.setOut",
          "java/lang/System.setErr",
          "java/lang/System.setIn",
          "java/lang/Thread.setDefaultUncaughtExceptionHandler",
          "java/util/Locale.setDefault",
          "java/util/TimeZone.setDefault",
          "java/util/logging/LogManager.reset");

  @Test
  void who_changes_what_the_process_has_one_of_runs_alone_or_holds_a_lock() throws Exception {
    var changing = changing();
    assertTrue(changing.contains("org.assay.evidence.SweepCommandTest"), changing.toString());
    changing.removeIf(ProcessStateTest::isKeptApart);
    assertEquals(Set.of(), changing, "annotate them with @Isolated or @ResourceLock");
  }

  private static boolean isKeptApart(String name) {
    try {
      var test = Class.forName(name, false, ProcessStateTest.class.getClassLoader());
      return test.isAnnotationPresent(Isolated.class)
          || test.isAnnotationPresent(ResourceLock.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Names of the classes under test/java, nested ones by the one around them. */
  private static Set<String> changing() throws IOException, URISyntaxException {
    var at = ProcessStateTest.class.getProtectionDomain().getCodeSource().getLocation();
    var root = Path.of(at.toURI());
    try (var files = Files.walk(root.resolve("org/assay"))) {
      return files
          .filter(it -> it.toString().endsWith(".class"))
          .filter(ProcessStateTest::changes)
          .map(it -> root.relativize(it).toString())
          .map(it -> it.replaceAll("(\\$[^/]*)?\\.class$", "").replace('/', '.'))
          .collect(toCollection(TreeSet::new));
    }
  }

  private static boolean changes(Path file) {
    try {
      return StreamSupport.stream(ClassFile.of().parse(file).constantPool().spliterator(), false)
          .filter(MemberRefEntry.class::isInstance)
          .map(MemberRefEntry.class::cast)
          .map(it -> it.owner().asInternalName() + "." + it.name().stringValue())
          .anyMatch(CHANGES::contains);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
