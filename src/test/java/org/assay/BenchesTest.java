package org.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Benches are compiled only when somebody wants a figure: what they lean on could be renamed in the
 * meantime, and nobody would know.
 */
class BenchesTest {
  private static final Path SOURCES = Path.of("src/bench/java");

  @TempDir Path folder;

  @Test
  void the_benches_fit_the_code_that_they_measure() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      var benches = files.filter(it -> it.toString().endsWith(".java")).toList();
      assertTrue(benches.size() > 30, benches.size() + " files under " + SOURCES);
      assertEquals(List.of(), faults(benches));
    }
  }

  @Test
  void what_does_not_fit_is_named_with_its_file_and_line() throws IOException {
    var bench = folder.resolve("Bench.java");
    Files.writeString(
        bench, "class Bench {\n  String was = org.assay.engine.guard.Guard.renamed();\n}\n");
    var faults = faults(List.of(bench));
    assertEquals(1, faults.size(), faults.toString());
    assertTrue(faults.getFirst().startsWith(bench + ":2: cannot find symbol"), faults.toString());
  }

  /** Read and judged as by the compiler; no class is written. */
  private static List<String> faults(Collection<Path> sources) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var found = new DiagnosticCollector<JavaFileObject>();
    var options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
    try (var files = compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      var units = files.getJavaFileObjectsFromPaths(sources);
      ((JavacTask) compiler.getTask(null, files, found, options, null, units)).analyze();
    }
    return found.getDiagnostics().stream()
        .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
        .map(BenchesTest::place)
        .toList();
  }

  private static String place(Diagnostic<? extends JavaFileObject> fault) {
    return fault.getSource().getName()
        + ":"
        + fault.getLineNumber()
        + ": "
        + fault.getMessage(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
