package org.assay.engine.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assay.engine.content.ContentRules.Renewed;
import org.assay.engine.content.ContentRules.Size;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Question.Force;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a county lead, a head teacher and an inspector may expect of every question. */
class NewestEditionsTest {
  /** Nobody can honestly say that this is so of every adult on every day. */
  private static final Pattern UNIVERSAL =
      Pattern.compile("\\b(every|all|never|(?<!not )always)\\b(?! day)", Pattern.CASE_INSENSITIVE);

  private static final Pattern ASKS_FOR_A_CHILD =
      Pattern.compile(
          "\\b(which|what) (child|pupil|student)\\b|\\bname of (a|the) (child|pupil|student)\\b",
          Pattern.CASE_INSENSITIVE);

  static List<Edition> renewed() {
    return ContentRules.renewed().stream().map(Renewed::edition).toList();
  }

  static List<Renewed> stories() {
    return ContentRules.renewed();
  }

  static List<Edition> scored() {
    return renewed().stream().filter(it -> !it.set().scoring().bands().isEmpty()).toList();
  }

  static List<Size> sizes() {
    return ContentRules.sizes().stream().filter(Size::now).toList();
  }

  @ParameterizedTest
  @MethodSource("renewed")
  void each_question_says_why_and_how_and_brings_a_probe_and_a_good_example(Edition edition) {
    var without = new ArrayList<String>();
    for (var question : edition.questions()) {
      if (question.type() instanceof ItemType.InfoItem) continue;
      if (question.why() == null) without.add(question.key() + ": why");
      if (question.guidance() == null) without.add(question.key() + ": guidance");
      if (question.probes().isEmpty()) without.add(question.key() + ": probe");
      if (question.example() == null) without.add(question.key() + ": example");
    }
    assertEquals(List.of(), without);
  }

  @ParameterizedTest
  @MethodSource("renewed")
  void each_duty_on_a_scale_says_in_its_own_words_what_the_best_answer_looks_like(Edition edition) {
    var said = new HashMap<String, List<String>>();
    for (var question : edition.questions()) {
      if (question.force() != Force.MUST || !(question.type() instanceof ItemType.ScaleItem scale))
        continue;
      var best = Objects.requireNonNullElse(scale.options().getFirst().hint(), "");
      said.computeIfAbsent(best, it -> new ArrayList<>()).add(question.key());
    }
    said.values().removeIf(it -> it.size() == 1);
    assertEquals(Map.of(), said, "questions whose words are the same, or missing");
  }

  @ParameterizedTest
  @MethodSource("renewed")
  void each_standard_says_what_could_be_shown_and_most_where_to_read_more(Edition edition) {
    var sections = edition.set().sections();
    for (var section : sections) {
      assertTrue(!section.exampleEvidence().isEmpty(), section.key() + " has no example evidence");
    }
    var linked = sections.stream().filter(it -> !it.resources().isEmpty()).count();
    assertTrue(linked * 4 >= sections.size() * 3, linked + " of " + sections.size() + " link");
  }

  @ParameterizedTest
  @MethodSource("stories")
  void stories_of_impact_are_few(Renewed it) {
    var stories =
        it.edition().questions().stream()
            .filter(question -> question.type() instanceof ItemType.ImpactItem)
            .count();
    assertTrue(stories >= it.fewest() && stories <= it.most(), stories + " stories in " + it);
  }

  @ParameterizedTest
  @MethodSource("renewed")
  void evidence_is_demanded_for_legal_duties_alone(Edition edition) {
    for (var question : edition.questions()) {
      assertTrue(
          question.force() == Force.MUST || demanded(question) == 0,
          question.key() + " demands evidence and is no legal duty");
    }
  }

  @ParameterizedTest
  @MethodSource("renewed")
  void only_the_law_asks_for_what_is_so_of_everybody_or_at_all_times(Edition edition) {
    for (var question : edition.questions()) {
      if (question.force() != Force.MUST && question.type() instanceof ItemType.ScaleItem) {
        assertTrue(!UNIVERSAL.matcher(question.text()).find(), question.text());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("renewed")
  void no_question_invites_a_childs_name(Edition edition) {
    for (var question : edition.questions()) {
      assertTrue(!ASKS_FOR_A_CHILD.matcher(question.text()).find(), question.text());
    }
  }

  @ParameterizedTest
  @MethodSource("scored")
  void bands_are_not_the_words_that_inspectors_gave_up(Edition edition) {
    assertEquals(
        List.of("Strong", "Sound", "Needs attention", "Could be judged not met"),
        edition.set().scoring().bands().stream().map(it -> it.label()).toList());
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void a_setting_is_asked_no_more_than_it_can_answer(Size size) {
    int asked = ContentRules.count(size, size.edition(), false);
    assertTrue(asked <= size.most(), size + " is asked " + asked + " of at most " + size.most());
    assertTrue(asked > size.most() / 3, size + " is asked only " + asked);
  }

  @Test
  void no_primary_is_asked_more_than_ninety_whatever_it_has() {
    var most = ContentRules.primaries();
    assertTrue(most.size() > 100);
    for (var size : most) a_setting_is_asked_no_more_than_it_can_answer(size);
  }

  @Test
  void sizes_are_printed_for_every_edition() throws IOException {
    var lines = new ArrayList<String>();
    for (var size : ContentRules.sizes()) {
      for (var edition : ContentRules.FORMS.editions()) {
        if (edition.set().id().equals(size.set())) {
          lines.add(
              "%s %s %3d and %2d in Part 2 (at most %d%s)"
                  .formatted(
                      size,
                      edition.set().version(),
                      ContentRules.count(size, edition, false),
                      ContentRules.count(size, edition, true),
                      size.most(),
                      size.now() ? "" : ", once it is renewed"));
        }
      }
    }
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "sizes.txt"), lines);
    assertTrue(lines.size() > ContentRules.sizes().size());
  }

  private static int demanded(Question question) {
    int best =
        switch (question.type()) {
          case ItemType.ScaleItem scale ->
              scale.options().stream().mapToInt(Option::minEvidence).max().orElse(0);
          default -> 0;
        };
    return Math.max(best, question.evidence().min());
  }
}
