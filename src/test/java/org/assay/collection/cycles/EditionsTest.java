package org.assay.collection.cycles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.BeanContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.TestSurroundings;
import org.junit.jupiter.api.Test;

@DatabaseTest
class EditionsTest {
  private static final String DOCUMENT =
      QuestionSetFixture.document(
          "{ \"key\": \"a\", \"type\": \"yesNo\", \"text\": \"Is there a lead?\" }");

  @Inject Editions editions;
  @Inject EditionRepository stored;
  @Inject PartnershipWords words;
  @Inject BeanContext context;

  @Test
  void an_edition_is_kept_word_for_word_and_served_from_there() {
    var edition = QuestionSetFixture.load(DOCUMENT);
    editions.publish(edition, DOCUMENT);

    assertEquals(Optional.of(DOCUMENT), editions.document("small", "2026.1"));
    var elsewhere = new Editions(stored, words, Clock.systemUTC());
    assertEquals(
        edition.set().sha256(), elsewhere.find("small", "2026.1").orElseThrow().set().sha256());
    assertTrue(editions.find("small", "2031.1").isEmpty());
  }

  @Test
  void publishing_the_same_words_again_changes_nothing() {
    var edition = QuestionSetFixture.load(DOCUMENT);
    editions.publish(edition, DOCUMENT);
    editions.publish(edition, DOCUMENT);
    assertEquals(Optional.of(edition.set().sha256()), stored.sha256("small", "2026.1"));
  }

  @Test
  void the_same_version_with_other_words_is_refused_and_says_what_to_do() {
    editions.publish(QuestionSetFixture.load(DOCUMENT), DOCUMENT);
    var altered = DOCUMENT.replace("lead?", "leader?");

    var refused =
        assertThrows(
            IllegalStateException.class,
            () -> editions.publish(QuestionSetFixture.load(altered), altered));
    assertTrue(refused.getMessage().contains("small 2026.1"));
    assertTrue(refused.getMessage().contains("give the new words a new version"));
    assertEquals(Optional.of(DOCUMENT), editions.document("small", "2026.1"));
  }

  @Test
  void every_form_that_came_with_the_service_is_published_as_it_starts() {
    var forms = FormCatalogueFixture.SHIPPED;
    context.getBean(PublishFormsListener.class).publish(forms);
    assertEquals(List.of(), context.getBean(FormsLeftOut.class).lines());
    for (var edition : forms.editions()) {
      assertEquals(
          Optional.of(edition.set().sha256()),
          stored.sha256(edition.set().id(), edition.set().version()));
    }
  }

  @Test
  void the_service_starts_with_the_rest_when_a_published_form_was_altered_and_says_which() {
    var forms = FormCatalogueFixture.SHIPPED;
    var altered = forms.editions().getFirst();
    var form = altered.set();
    stored.add(form.id(), form.version(), "f".repeat(64), "{}", Clock.systemUTC().instant());
    // All but the last are there, so that the start has no more than that to look through.
    forms.editions().stream()
        .skip(1)
        .limit(forms.editions().size() - 2)
        .forEach(it -> editions.publish(it, forms.document(it)));

    var settings = new HashMap<String, Object>(TestSurroundings.properties());
    settings.put(NoFormsAtStart.REAL, true);
    try (var service = ApplicationContext.run(settings, "test")) {
      var leftOut = service.getBean(FormsLeftOut.class).lines();
      assertEquals(1, leftOut.size());
      assertTrue(leftOut.getFirst().startsWith(forms.file(altered) + ": "), leftOut::toString);
      assertTrue(leftOut.getFirst().contains("was published with other words"));
      var rest = forms.editions().getLast().set();
      assertTrue(service.getBean(Editions.class).find(rest.id(), rest.version()).isPresent());
      assertEquals(Optional.of("{}"), stored.document(form.id(), form.version()));
    }
  }
}
