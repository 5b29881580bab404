package org.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A promise that names a test which is not there is held by nothing. */
class NamedTestsTest {
  private static final List<String> DOCUMENTS =
      List.of("truth.md", "desk.md", "scrutiny.md", "learning-chain.md");
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*Test)?(?:#(\\w+))?`");

  @Test
  void every_test_that_a_document_names_is_there() throws IOException {
    var tests = tests();
    var missing = new ArrayList<String>();
    var named = 0;
    for (var document : DOCUMENTS) {
      var test = "";
      var names = NAMED.matcher(Files.readString(Path.of("src/docs", document)));
      while (names.find()) {
        if (names.group(1) != null) test = names.group(1);
        var method = names.group(2);
        var body = tests.getOrDefault(test, "");
        if (body.isEmpty() || method != null && !body.contains("void " + method + "(")) {
          missing.add(document + ": " + names.group());
        }
        named++;
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(named > 150, named + " tests are named");
  }

  /** Sources by class; of classes with one name, together. */
  private static Map<String, String> tests() throws IOException {
    var tests = new HashMap<String, String>();
    try (var files = Files.walk(Path.of("src/test/java"))) {
      for (var file : files.filter(it -> it.toString().endsWith("Test.java")).toList()) {
        var name = file.getFileName().toString().replace(".java", "");
        tests.merge(name, Files.readString(file), String::concat);
      }
    }
    return tests;
  }
}
