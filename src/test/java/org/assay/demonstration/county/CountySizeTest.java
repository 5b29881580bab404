package org.assay.demonstration.county;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.assay.demonstration.DemonstrationFixture;
import org.assay.people.directory.Sector;
import org.junit.jupiter.api.Test;

class CountySizeTest {

  @Test
  void what_is_left_over_goes_to_the_largest_remainders() {
    // 10 by 5 : 3 : 1 is 5.56, 3.33 and 1.11; nine are given out, the tenth goes to .56.
    assertEquals(List.of(6, 3, 1), CountySize.shareOut(10, List.of(5.0, 3.0, 1.0)));
  }

  @Test
  void nobody_is_shared_out_of_nothing() {
    assertEquals(List.of(0, 0), CountySize.shareOut(0, List.of(1.0, 2.0)));
  }

  @Test
  void a_county_of_any_size_has_a_name_of_its_own_for_each_school() {
    var members = County.of(DemonstrationFixture.SEED, CountySize.schools(5000)).members();
    var schools = members.stream().filter(it -> it.organisation().sector() == Sector.EDUCATION);
    var names = schools.map(it -> it.organisation().name()).toList();
    var all = 5000 + Colleges.all().size();
    assertEquals(all, names.size());
    assertEquals(all, Set.copyOf(names).size());
  }
}
