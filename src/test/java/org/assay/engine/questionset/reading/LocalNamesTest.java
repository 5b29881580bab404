package org.assay.engine.questionset.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.LocalName;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Resource;
import org.junit.jupiter.api.Test;

/** What a set says in the words of one area, and of one question. */
class LocalNamesTest {
  private static final String SET =
      """
      {"formatVersion": "1.0", "id": "small", "version": "2026.1", "title": "Small", "kind": "S175",
       "guidanceEdition": "None", "effectiveFrom": "2026-09-01",
       "localNames": {"frontDoor": {"label": "Where do referrals go?", "words": "the front door"}},
       "scales": {"met": {"options": [{"code": "met", "label": "Met", "hint": "In place.", "points": 1},
         {"code": "not-met", "label": "Not met", "points": 0}]}},
       "sections": [{"key": "s", "title": "S", "apart": true, "exampleEvidence": ["A log of calls to {{frontDoor}}"],
         "resources": [{"title": "Guidance", "url": "https://example.org/guidance"}],
         "questions": [{"key": "known", "type": "scale", "scale": "met",
           "text": "Staff can reach {{%s}}.", "descriptors": {"%s": "Tried this year."}},
           {"key": "other", "type": "scale", "scale": "met", "text": "Staff can reach the police."}]}],
       "scoring": {"section": "mean", "set": "mean", "bands": [{"code": "all", "from": 0}]}}
      """;

  private static Loaded load(String name, String code, Map<String, String> names) {
    var json = SET.formatted(name, code).getBytes(StandardCharsets.UTF_8);
    return new QuestionSetLoader().load(json, names);
  }

  private static Edition edition(Map<String, String> names) {
    return assertInstanceOf(Loaded.Ready.class, load("frontDoor", "met", names)).edition();
  }

  private static String text(Edition edition) {
    return Objects.requireNonNull(edition.question("known")).text();
  }

  @Test
  void a_name_reads_as_the_set_says_until_the_area_says_its_own() {
    assertEquals("Staff can reach the front door.", text(edition(Map.of())));
    assertEquals("Staff can reach the Hub.", text(edition(Map.of("frontDoor", "the Hub"))));
    assertEquals(
        List.of("A log of calls to the Hub"),
        edition(Map.of("frontDoor", "the Hub")).set().sections().getFirst().exampleEvidence());
  }

  @Test
  void the_words_of_an_area_leave_the_edition_the_same() {
    var ours = edition(Map.of("frontDoor", "the Hub", "unheardOf", "anything"));
    assertEquals(edition(Map.of()).set().sha256(), ours.set().sha256());
    assertEquals(
        List.of(new LocalName("frontDoor", "Where do referrals go?", "the Hub")),
        ours.set().localNames());
  }

  @Test
  void a_name_that_is_not_declared_is_refused_with_its_place() {
    var refused = assertInstanceOf(Loaded.Refused.class, load("backDoor", "met", Map.of()));
    assertEquals("schema/unknown-name", refused.faults().getFirst().rule());
    assertEquals("/sections/0/questions/0/text", refused.faults().getFirst().pointer());
  }

  @Test
  void a_question_says_what_an_option_means_for_it_alone() {
    var edition = edition(Map.of());
    assertEquals("Tried this year.", hint(edition, "known"));
    assertEquals("In place.", hint(edition, "other"));
  }

  @Test
  void a_descriptor_of_an_option_that_is_not_there_is_refused() {
    var refused = assertInstanceOf(Loaded.Refused.class, load("frontDoor", "mett", Map.of()));
    assertEquals("schema/unknown-option", refused.faults().getFirst().rule());
  }

  @Test
  void a_part_that_counts_apart_need_not_be_answered() {
    var edition = edition(Map.of());
    var section = edition.set().sections().getFirst();
    assertTrue(section.apart());
    assertTrue(edition.questions().stream().noneMatch(it -> it.required()));
    assertEquals(
        List.of(new Resource("Guidance", "https://example.org/guidance")), section.resources());
  }

  private static String hint(Edition edition, String key) {
    var type = Objects.requireNonNull(edition.question(key)).type();
    return String.valueOf(
        assertInstanceOf(ItemType.ScaleItem.class, type).options().getFirst().hint());
  }

  /** A scale is weighed once for all questions that hold the same list. */
  @Test
  void questions_without_words_of_their_own_hold_the_options_of_the_scale() {
    var set = load("frontDoor", "met", Map.of());
    var again = SET.replace("\"descriptors\": {\"%s\": \"Tried this year.\"}", "\"scored\": true");
    var edition =
        new QuestionSetLoader()
            .require(again.formatted("frontDoor").getBytes(StandardCharsets.UTF_8));
    assertSame(options(edition, "known"), options(edition, "other"));
    var own = assertInstanceOf(Loaded.Ready.class, set).edition();
    assertNotSame(options(own, "known"), options(own, "other"));
  }

  private static List<Option> options(Edition edition, String key) {
    return edition.questions().stream()
        .filter(it -> it.key().equals(key))
        .findFirst()
        .orElseThrow()
        .type()
        .options();
  }
}
