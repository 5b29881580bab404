package org.assay.engine.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.engine.lint.LintFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LintCommandTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_clean_form_prints_nothing_and_ends_with_0() throws IOException {
    assertEquals(0, lint(form("clean")));
    assertEquals("", out.toString());
    assertEquals("0 errors and 0 warnings in 1 form", err.toString().strip());
  }

  @Test
  void a_finding_is_one_line_and_an_error_ends_with_1() throws IOException {
    assertEquals(1, lint(form("statute-unknown")));
    assertEquals(
        "error statute/unknown /sections/0/questions/0/statutory/1/statute 1.1: There is no"
            + " statute “ca2004”. Did you mean “ea2002”?",
        out.toString().strip());
  }

  @Test
  void warnings_alone_end_with_0() throws IOException {
    assertEquals(0, lint(form("text-double-barrelled")));
    assertTrue(out.toString().startsWith("warning text/double-barrelled /"));
  }

  @Test
  void of_several_forms_each_line_starts_with_its_file() throws IOException {
    var clean = form("clean");
    var broken = form("scale-unused");
    lint(clean, broken);
    assertTrue(out.toString().contains(broken + ": warning scale/unused /scales/rag "));
  }

  @Test
  void what_is_not_a_form_at_all_is_refused_with_its_place() throws IOException {
    var file = Files.writeString(folder.resolve("broken.json"), "{\"id\": 1,}");
    assertEquals(1, lint(file.toString()));
    assertTrue(out.toString().startsWith("error json/unreadable - "), out::toString);
  }

  @Test
  void a_machine_reads_the_same_as_json() throws IOException {
    assertEquals(1, lint("--json", form("must-not-required")));
    var report = new ObjectMapper().readTree(out.toString());
    assertEquals(1, report.get("errors").asInt());
    assertEquals("must/not-required", report.at("/findings/0/rule").asText());
    assertEquals("error", report.at("/findings/0/severity").asText());
    assertEquals("/sections/0/questions/0/force", report.at("/findings/0/pointer").asText());
  }

  @Test
  void references_that_nobody_has_verified_are_counted_and_are_no_finding() throws IOException {
    var document =
        text("clean").replaceFirst("\\{\\s*\"statute\"\\s*:", "{\"verify\": true, \"statute\":");
    var file = Files.writeString(folder.resolve("unverified.json"), document).toString();
    assertEquals(0, lint(file));
    assertEquals(
        "0 errors and 0 warnings in 1 form; 1 reference to verify", err.toString().strip());
    assertEquals(0, lint("--json", file));
    assertEquals(1, new ObjectMapper().readTree(out.toString()).get("unverified").asInt());
  }

  @Test
  void no_form_or_a_missing_one_is_wrong_usage() {
    assertEquals(2, lint());
    assertEquals(2, lint("--no-such-option"));
    assertEquals(2, lint(folder.resolve("missing.json").toString()));
    assertTrue(err.toString().contains("there is no such file"));
    assertEquals(2, lint(folder.toString()));
    assertTrue(err.toString().contains("There is no question set in what was named"));
  }

  @Test
  void the_edition_before_is_found_beside_the_form() throws IOException {
    var form = form("lineage-missing");
    assertEquals(1, lint(form));
    assertTrue(out.toString().contains(" lineage/missing /lineage/from "), out::toString);
    out.getBuffer().setLength(0);
    Files.write(folder.resolve("2025.1.json"), LintFixture.bytes("previous/2025.1"));
    assertEquals(1, lint(form));
    assertTrue(out.toString().startsWith("error lineage/missing /lineage/map "), out::toString);
  }

  @Test
  void a_form_that_follows_another_needs_a_lineage() throws IOException {
    Files.write(folder.resolve("2025.1.json"), LintFixture.bytes("previous/2025.1"));
    assertEquals(1, lint(form("clean")));
    assertTrue(out.toString().startsWith("error lineage/missing - "), out::toString);
  }

  @Test
  void a_folder_named_like_a_form_is_none() throws IOException {
    Files.createDirectory(folder.resolve("2025.1.json"));
    assertEquals(0, lint(form("clean")));
    assertEquals(0, lint(folder.toString()));
  }

  @Test
  void a_version_of_any_length_is_compared() throws IOException {
    var later = text("clean").replace("\"2026.1\"", "\"2026.99999999999\"");
    Files.writeString(folder.resolve("2026.99999999999.json"), later);
    assertEquals(1, lint(form("clean"), folder.resolve("2026.99999999999.json").toString()));
    assertTrue(out.toString().contains("error lineage/missing - "), out::toString);
  }

  @Test
  void a_chain_of_conditions_too_long_to_follow_is_a_finding_beside_those_of_others()
      throws IOException {
    var document = (ObjectNode) new ObjectMapper().readTree(LintFixture.bytes("clean"));
    var conditions = (ObjectNode) document.get("conditions");
    for (int i = 0; i < 3000; i++) {
      conditions.putObject("c" + i).put("ref", i == 0 ? "boards" : "c" + (i - 1));
    }
    var chain = Files.writeString(folder.resolve("chain.json"), document.toString()).toString();
    assertEquals(1, lint(chain, form("theme-unknown")));
    assertTrue(out.toString().contains("error schema/depth /conditions/"), out::toString);
    assertTrue(out.toString().contains("theme/unknown"), out::toString);
  }

  @Test
  void a_folder_stands_for_the_forms_in_it() throws IOException {
    form("clean");
    Files.writeString(
        folder.resolve("theme-unknown.json"),
        new String(LintFixture.bytes("theme-unknown"), StandardCharsets.UTF_8)
            .replace("\"2026.1\"", "\"2027.1\""));
    assertEquals(1, lint(folder.toString()));
    assertEquals("2 errors and 0 warnings in 2 forms", err.toString().strip());
  }

  private String form(String name) throws IOException {
    return Files.write(folder.resolve(name + ".json"), LintFixture.bytes(name)).toString();
  }

  private static String text(String name) {
    return new String(LintFixture.bytes(name), StandardCharsets.UTF_8);
  }

  private int lint(String... args) {
    return new CommandLine(new LintCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }
}
