package org.assay.cycles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.BeanContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.assay.platform.DatabaseTest;
import org.assay.platform.TestSurroundings;
import org.assay.questionset.FormCatalogueLoader;
import org.assay.questionset.QuestionSetFixture;
import org.junit.jupiter.api.Test;

@DatabaseTest
class EditionsTest {
  private static final String DOCUMENT =
      QuestionSetFixture.document(
          "{ \"key\": \"a\", \"type\": \"yesNo\", \"text\": \"Is there a lead?\" }");

  @Inject Editions editions;
  @Inject EditionRepository stored;
  @Inject BeanContext context;

  @Test
  void an_edition_is_kept_word_for_word_and_served_from_there() {
    var edition = QuestionSetFixture.load(DOCUMENT);
    editions.publish(edition, DOCUMENT);

    assertEquals(Optional.of(DOCUMENT), editions.document("small", "2026.1"));
    var elsewhere = new Editions(stored, Clock.systemUTC());
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
    context.getBean(PublishFormsListener.class).publish();
    for (var edition : new FormCatalogueLoader().classpath().editions()) {
      assertEquals(
          Optional.of(edition.set().sha256()),
          stored.sha256(edition.set().id(), edition.set().version()));
    }
  }

  @Test
  void the_service_does_not_start_when_a_published_form_was_altered() {
    var form = new FormCatalogueLoader().classpath().editions().getFirst().set();
    stored.add(form.id(), form.version(), "f".repeat(64), "{}", Clock.systemUTC().instant());

    var refused =
        assertThrows(
            RuntimeException.class,
            () ->
                ApplicationContext.run(Map.copyOf(TestSurroundings.properties()), "test").close());
    assertTrue(refused.getMessage().contains("A published edition never changes"));
  }
}
