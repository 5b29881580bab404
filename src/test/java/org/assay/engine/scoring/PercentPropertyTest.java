package org.assay.engine.scoring;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PercentPropertyTest {

  @Property(tries = 1000)
  void only_one_whole_shows_as_a_hundred(
      @ForAll RoundingMode mode,
      @ForAll @IntRange(max = 6) int digits,
      @ForAll @IntRange(min = 1, max = 5_000_000) int over,
      @ForAll @IntRange(min = 1, max = 5_000_000) int more) {
    if (mode != RoundingMode.UNNECESSARY) {
      var shown = Percent.of(Ratio.of(over, (long) over + more), mode, digits);
      assertFalse(shown.startsWith("100"), shown);
    }
  }
}
