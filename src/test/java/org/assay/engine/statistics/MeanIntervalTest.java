package org.assay.engine.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeanIntervalTest {
  /** Hours of sleep gained, from Student's paper; the interval is R's for its data set "sleep". */
  @Test
  void students_ten_patients_slept_longer_by_between_0_70_and_2_46_hours() {
    var it = MeanInterval.of(List.of(1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4));
    assertNotNull(it);
    assertEquals(0.7001142, it.low(), 5e-8);
    assertEquals(2.4598858, it.high(), 5e-8);
  }

  @Test
  void one_value_and_values_all_alike_have_no_interval() {
    assertNull(MeanInterval.of(List.of()));
    assertNull(MeanInterval.of(List.of(0.5)));
    assertNull(MeanInterval.of(List.of(0.1, 0.1, 0.1)));
  }
}
