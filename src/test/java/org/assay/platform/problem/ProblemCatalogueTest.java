package org.assay.platform.problem;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every text of the code that looks like a code is one of the catalogue, and the other way round.
 */
class ProblemCatalogueTest {
  private static final Path CODE = Path.of("src/main/java/org/assay");
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Pattern TEXT = Pattern.compile("\"([a-z][a-z-]*/[a-z][a-z-]*)\"");

  /** What an author of question sets is told has codes of its own. */
  private static final List<String> AUTHORS =
      List.of("engine/lint", "engine/authoring", "engine/questionset");

  /** Media types, places in an answer, files of report templates and one format of dates. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(application|text|image|value|impact)/.*|action/(what|lead|due|measure)|"
              + "(shared|brand)/.*|mm/yyyy");

  @Test
  void every_code_that_the_service_gives_has_a_page_and_every_page_a_code() throws IOException {
    assertEquals(
        String.join("\n", used()),
        String.join("\n", ProblemCatalogue.all().stream().map(ProblemKind::code).toList()),
        "put what is missing into problems.yml, and take out what is gone");
  }

  @Test
  void every_page_says_in_sentences_what_the_code_means_and_what_to_do() {
    for (var it : ProblemCatalogue.all()) {
      assertTrue(it.title().matches("[A-Z].{5,70}[^.]"), it.toString());
      assertTrue(it.meaning().matches("[A-Z].{15,}\\."), it.toString());
      assertTrue(it.remedy().matches("[A-Z].{10,}\\."), it.toString());
    }
  }

  private static Set<String> used() throws IOException {
    try (var files = Files.walk(CODE)) {
      return files
          .filter(it -> it.toString().endsWith(".java") && !isForAuthors(it))
          .flatMap(ProblemCatalogueTest::texts)
          .filter(it -> !OTHER.matcher(it).matches())
          .filter(it -> !Files.exists(TEMPLATES.resolve(it + ".jte")))
          .collect(toCollection(TreeSet::new));
    }
  }

  private static boolean isForAuthors(Path file) {
    return AUTHORS.stream().anyMatch(it -> CODE.relativize(file).startsWith(it));
  }

  private static Stream<String> texts(Path file) {
    try {
      return TEXT
          .matcher(Files.readString(file))
          .results()
          .map(MatchResult::group)
          .map(ProblemCatalogueTest::bare)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String bare(String quoted) {
    return quoted.substring(1, quoted.length() - 1);
  }
}
