package org.assay.people.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.engine.questionset.BuiltInFacts;
import org.assay.engine.questionset.EvidenceKinds;
import org.assay.engine.questionset.Fact;
import org.assay.engine.questionset.FormKind;
import org.junit.jupiter.api.Test;

/** Every closed list of the question-set format has its page, which says what the code says. */
class ListsDocumentationTest {
  @Test
  void the_page_of_sectors_lists_them_as_they_are() throws IOException {
    assertEquals(
        Arrays.stream(Sector.values()).map(it -> row(it.code(), it.label())).toList(),
        rows("sectors"));
    assertEquals(BuiltInFacts.SECTORS, Arrays.stream(Sector.values()).map(Sector::code).toList());
  }

  @Test
  void the_page_of_setting_types_lists_them_as_they_are() throws IOException {
    assertEquals(
        Arrays.stream(SettingType.values()).map(it -> row(it.code(), it.label())).toList(),
        rows("setting-types"));
    assertEquals(
        BuiltInFacts.SETTING_TYPES,
        Arrays.stream(SettingType.values()).map(SettingType::code).toList());
  }

  @Test
  void the_page_of_phases_lists_them_as_they_are() throws IOException {
    assertEquals(
        Arrays.stream(Phase.values()).map(it -> row(it.code(), it.label())).toList(),
        rows("phases"));
  }

  @Test
  void the_pages_of_kinds_have_a_meaning_for_each() throws IOException {
    assertEquals(Arrays.stream(FormKind.values()).map(FormKind::name).toList(), codes("kinds"));
    assertEquals(EvidenceKinds.ALL, codes("evidence-kinds"));
  }

  @Test
  void the_page_of_built_in_facts_lists_them_with_their_types() throws IOException {
    var listed = rows("built-in-facts").stream().sorted().toList();
    assertEquals(
        BuiltInFacts.ALL.values().stream().map(ListsDocumentationTest::row).sorted().toList(),
        listed);
  }

  @Test
  void every_page_is_named_by_the_guide_for_authors() throws IOException {
    var guide = Files.readString(Path.of("src/docs/question-sets.md"));
    try (var pages = Files.list(Path.of("src/docs/lists"))) {
      assertEquals(
          Map.of(),
          pages
              .map(page -> "lists/" + page.getFileName())
              .filter(page -> !guide.contains("(" + page + ")"))
              .collect(Collectors.toMap(it -> it, it -> "not named")));
    }
  }

  private static String row(Fact fact) {
    var bool = fact.type() == Fact.Type.BOOLEAN;
    return "| `%s` | %s | %s%s |"
        .formatted(
            fact.name(),
            fact.type().name().toLowerCase(Locale.ROOT),
            bool ? "the organisation " : "",
            fact.label());
  }

  private static String row(String code, String label) {
    return "| `%s` | %s |".formatted(code, label);
  }

  private static List<String> rows(String page) throws IOException {
    return lines(page).toList();
  }

  /** Each with a meaning that is more than a word. */
  private static List<String> codes(String page) throws IOException {
    return lines(page)
        .filter(line -> line.split("\\|")[2].strip().length() > 4)
        .map(line -> line.split("`")[1])
        .toList();
  }

  private static Stream<String> lines(String page) throws IOException {
    return Files.readAllLines(Path.of("src/docs/lists", page + ".md")).stream()
        .filter(line -> line.startsWith("| `"));
  }
}
