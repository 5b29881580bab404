package org.assay.engine.questionset.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.engine.questionset.QuestionSetFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormCatalogueTest {
  private static final String ASK = "{ \"key\": \"a\", \"type\": \"yesNo\", \"text\": \"T\" }";

  @Test
  void every_form_that_comes_with_the_service_loads() {
    assertEquals(Map.of(), new FormCatalogueLoader().classpath().refused());
  }

  @Test
  void a_folder_gives_its_editions_by_version_and_the_faults_of_the_rest(@TempDir Path forms)
      throws IOException {
    write(
        forms, "small/2026.10.json", QuestionSetFixture.document(ASK).replace("2026.1", "2026.10"));
    write(forms, "small/2026.9.json", QuestionSetFixture.document(ASK).replace("2026.1", "2026.9"));
    write(forms, "small/broken.json", "{");
    write(forms, "schema/ignored.json", "{");
    var catalogue = new FormCatalogueLoader().folder(forms);
    assertEquals(
        List.of("2026.9", "2026.10"),
        catalogue.editions().stream().map(e -> e.set().version()).toList());
    assertEquals("2026.10", catalogue.latest("small").orElseThrow().set().version());
    assertTrue(catalogue.edition("small", "2026.9").isPresent());
    assertEquals(Set.of("small/broken.json"), catalogue.refused().keySet());
  }

  private static void write(Path forms, String name, String document) throws IOException {
    var file = forms.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, document);
  }
}
