package org.assay.reporting.paper;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.assay.reporting.paper.Rating.Tone;
import org.junit.jupiter.api.Test;

class RatingTest {
  private static final List<Tone> SCALE =
      List.of(Tone.STRONG, Tone.GOOD, Tone.MIDDLE, Tone.WEAK, Tone.NEUTRAL);

  @Test
  void tones_of_a_heat_map_are_told_apart_in_grey() {
    for (var one : SCALE) {
      for (var other : SCALE) {
        var alike = one.fill().contrast(other.fill()) < 1.4;
        assertTrue(
            one == other || !alike || !Objects.equals(one.frame(), other.frame()),
            one + " and " + other);
      }
    }
  }
}
