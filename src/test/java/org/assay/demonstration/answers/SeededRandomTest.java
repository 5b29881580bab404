package org.assay.demonstration.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededRandomTest {

  @Test
  void the_same_subject_draws_the_same() {
    assertEquals(SeededRandom.of(1, "school", 7).share(), SeededRandom.of(1, "school", 7).share());
    assertNotEquals(
        SeededRandom.of(1, "school", 7).share(), SeededRandom.of(2, "school", 7).share());
    assertNotEquals(
        SeededRandom.of(1, "school", 7).share(), SeededRandom.of(1, "school", 8).share());
  }

  /** Worked out by another program, so that a county stays what it was on every machine. */
  @Test
  void the_draws_are_those_of_every_machine() {
    assertEquals(0.6640310268427949, SeededRandom.of(20_261_122, "county").share());
  }

  @Test
  void a_whole_number_keeps_to_its_bounds_and_reaches_both() {
    var chance = SeededRandom.of(1, "bounds");
    var drawn = IntStream.range(0, 1000).map(i -> chance.between(3, 6)).summaryStatistics();
    assertEquals(3, drawn.getMin());
    assertEquals(6, drawn.getMax());
  }

  @Test
  void the_bell_is_centred_and_one_wide() {
    var chance = SeededRandom.of(1, "bell");
    var drawn = DoubleStream.generate(chance::bell).limit(20_000).toArray();
    double mean = DoubleStream.of(drawn).average().orElseThrow();
    double variance =
        DoubleStream.of(drawn).map(it -> (it - mean) * (it - mean)).average().orElseThrow();
    assertEquals(0, mean, .03);
    assertEquals(1, variance, .05);
  }

  @Test
  void shuffling_loses_nothing() {
    var cards = IntStream.range(0, 50).boxed().toList();
    var shuffled = SeededRandom.of(1, "cards").shuffled(cards);
    assertNotEquals(cards, shuffled);
    assertEquals(cards, shuffled.stream().sorted().toList());
    assertTrue(List.of("a", "b").contains(SeededRandom.of(1, "one").pick(List.of("a", "b"))));
  }
}
