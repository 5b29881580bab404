package org.assay.collection.cycles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.engine.questionset.reading.FormCatalogueLoader;
import org.assay.platform.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class PublishFormsTest {
  private static final String SOUND =
      QuestionSetFixture.document(
          """
          { "key": "a", "ref": "1.1", "type": "scale", "scale": "met3", "text": "There is a lead." },
          { "key": "b", "ref": "1.2", "type": "scale", "scale": "stage4", "text": "The lead is heard." }
          """);

  @TempDir Path forms;
  @Inject PublishForms publishForms;
  @Inject Editions editions;

  @Test
  void a_set_with_a_contradiction_is_kept_out_and_the_rest_is_published() throws IOException {
    write("sound/2026.1.json", SOUND.replace("\"small\"", "\"sound\""));
    write(
        "torn/2026.1.json",
        SOUND
            .replace("\"small\"", "\"torn\"")
            .replace(
                "\"text\": \"The lead",
                "\"visibleWhen\": {\"all\": [{\"question\": \"a\", \"is\": \"met\"},"
                    + " {\"question\": \"a\", \"is\": \"partly\"}]}, \"text\": \"The lead"));

    var refused = publishForms.publish(new FormCatalogueLoader().folder(forms));

    assertEquals(Set.of("torn/2026.1.json"), refused.keySet());
    var fault = refused.get("torn/2026.1.json").getFirst();
    assertEquals("cond/contradiction", fault.rule());
    assertEquals("1.2", fault.number());
    assertTrue(fault.said().startsWith("1.2: "));
    assertTrue(editions.find("sound", "2026.1").isPresent());
    assertEquals(Optional.empty(), editions.find("torn", "2026.1"));
  }

  @Test
  void one_edition_in_two_files_is_kept_out_in_both_and_each_names_the_other() throws IOException {
    var twice = SOUND.replace("\"small\"", "\"twice\"");
    write("twice/2026.1.json", twice);
    write("twice/copy.json", twice.replace("There is a lead", "There is a named lead"));

    var refused = publishForms.publish(new FormCatalogueLoader().folder(forms));

    assertEquals(Set.of("twice/2026.1.json", "twice/copy.json"), refused.keySet());
    var fault = refused.get("twice/2026.1.json").getFirst();
    assertEquals("edition/duplicate", fault.rule());
    assertEquals("twice 2026.1 is in twice/copy.json too.", fault.message());
    assertEquals(Optional.empty(), editions.find("twice", "2026.1"));
  }

  @Test
  void one_changed_word_in_a_published_set_is_an_error_and_the_published_words_stay()
      throws IOException {
    write("small/2026.1.json", SOUND);
    assertEquals(Set.of(), publishForms.publish(new FormCatalogueLoader().folder(forms)).keySet());
    write("small/2026.1.json", SOUND.replace("There is a lead", "There is a leader"));

    var refused = publishForms.publish(new FormCatalogueLoader().folder(forms));

    assertEquals(
        List.of("edition/changed"),
        refused.get("small/2026.1.json").stream().map(it -> it.rule()).toList());
    assertEquals(Optional.of(SOUND), editions.document("small", "2026.1"));
  }

  private void write(String name, String document) throws IOException {
    var file = forms.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, document);
  }
}
