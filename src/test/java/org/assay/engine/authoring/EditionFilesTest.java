package org.assay.engine.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class EditionFilesTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();

  @Test
  void one_edition_in_two_files_is_an_error_in_both() throws IOException {
    var first = write("one/2026.1.json", clean());
    var second = write("two/2026.1.json", clean());
    assertEquals(1, lint(folder.toString()));
    assertTrue(
        out.toString().contains(first + ": error edition/duplicate /version "), out::toString);
    assertTrue(out.toString().contains(" is in " + second + " too."), out::toString);
    assertTrue(
        out.toString().contains(second + ": error edition/duplicate /version "), out::toString);
  }

  @Test
  void a_changed_word_of_a_published_edition_is_an_error() throws IOException {
    write("published/lint-example/2026.1.json", clean());
    var same = write("same.json", clean());
    var published = folder.resolve("published").toString();
    assertEquals(0, lint("--published", published, same));

    var changed = write("changed.json", clean().replaceFirst("lead", "leader"));
    assertEquals(1, lint("--published", published, changed));
    assertTrue(out.toString().contains("error edition/changed /version "), out::toString);
    assertTrue(out.toString().contains("give the new words a new version"), out::toString);
  }

  @Test
  void a_finding_about_a_question_begins_with_its_number() throws IOException {
    var form = write("form.json", clean().replace("\"must\"", "\"mustt\""));
    assertEquals(1, lint(form));
    assertTrue(
        out.toString().contains("/force 1.1: “mustt” is not one of: must, should, local."),
        out::toString);
    assertTrue(out.toString().contains("Did you mean “must”?"), out::toString);
  }

  private static String clean() throws IOException {
    return new String(LintFixture.bytes("clean"), StandardCharsets.UTF_8);
  }

  private String write(String name, String document) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, document).toString();
  }

  private int lint(String... args) {
    return new CommandLine(new LintCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(new StringWriter()))
        .execute(args);
  }
}
