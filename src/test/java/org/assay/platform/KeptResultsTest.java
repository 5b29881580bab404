package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptResultsTest {
  @Test
  void the_least_recently_used_is_dropped_first() {
    var kept = new KeptResults<String, String>(2);
    kept.keep("a", "1");
    kept.keep("b", "2");
    kept.find("a");
    kept.keep("c", "3");
    assertEquals(Optional.of("1"), kept.find("a"));
    assertEquals(Optional.empty(), kept.find("b"));
  }

  @Test
  void the_newest_takes_the_place_and_the_room_of_the_one_before() {
    var kept = new KeptResults<String, String>(5, String::length);
    kept.replace("a", "1");
    kept.replace("b", "22");
    kept.replace("a", "333");
    assertEquals(Optional.of("333"), kept.find("a"));
    assertEquals(Optional.of("22"), kept.find("b"));
    kept.replace("a", "1");
    kept.replace("c", "44");
    assertEquals(Optional.of("22"), kept.find("b"), "the room of what was replaced is free");
  }

  @Test
  void what_is_too_large_is_not_kept_in_place_of_one_that_is_not() {
    var kept = new KeptResults<String, String>(2, String::length);
    kept.replace("a", "1");
    kept.replace("a", "333");
    assertEquals(Optional.empty(), kept.find("a"));
  }

  @Test
  void what_is_forgotten_leaves_its_room() {
    var kept = new KeptResults<String, String>(2);
    kept.keep("a", "1");
    kept.keep("b", "2");
    kept.forget("a");
    kept.forget("a");
    kept.keep("c", "3");
    assertEquals(Optional.of("2"), kept.find("b"));
  }
}
