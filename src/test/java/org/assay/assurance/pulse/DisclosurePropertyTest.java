package org.assay.assurance.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assay.assurance.pulse.Disclosure.Asked;
import org.junit.jupiter.api.Test;

class DisclosurePropertyTest {
  private static final int LEAST = 10;

  /** A group that is shown: which of the organisations are in it. */
  private record View(String name, boolean[] in) {}

  @Property(tries = 1000)
  void two_groups_that_are_shown_differ_by_nobody_or_by_the_least_number(
      @ForAll @IntRange(min = 1, max = 60) int organisations,
      @ForAll @IntRange(max = 1_000_000) int seed) {
    var asked = county(organisations, 6, new Random(seed));
    var views = views(asked);
    for (var view : views) {
      assertTrue(people(asked, view.in()) >= LEAST, () -> view.name() + " of " + asked);
      for (var other : views) {
        assertFar(asked, view, other);
      }
    }
  }

  private static void assertFar(List<Asked> asked, View view, View other) {
    var apart = new boolean[asked.size()];
    for (int i = 0; i < apart.length; i++) apart[i] = view.in()[i] != other.in()[i];
    var people = people(asked, apart);
    assertTrue(
        people == 0 || people >= LEAST,
        () -> "%s and %s differ by %d of %s".formatted(view.name(), other.name(), people, asked));
  }

  /**
   * Whatever is added and taken away, in any numbers: of all that is shown, no combination is about
   * fewer people. For each set of organisations with fewer, the equations that are shown must not
   * say anything about that set alone.
   */
  @Property(tries = 400)
  void no_sum_or_difference_of_all_groups_that_are_shown_is_about_fewer_people(
      @ForAll @IntRange(min = 1, max = 9) int organisations,
      @ForAll @IntRange(max = 1_000_000) int seed) {
    var asked =
        county(organisations, 3, new Random(seed)).stream().filter(it -> it.answers() > 0).toList();
    assertNothingFollows(asked, views(asked).stream().map(View::in).toList());
  }

  private static void assertNothingFollows(List<Asked> asked, List<boolean[]> views) {
    var rank = rank(views, it -> true);
    for (int set = 1; set < 1 << asked.size(); set++) {
      var chosen = set;
      var people = 0;
      for (int i = 0; i < asked.size(); i++) {
        if ((set >> i & 1) == 1) people += asked.get(i).answers();
      }
      if (people >= LEAST) continue;
      assertEquals(
          rank,
          rank(views, it -> (chosen >> it & 1) == 0),
          () -> "of " + asked + " the set " + Integer.toBinaryString(chosen) + " follows");
    }
  }

  /** The same with the kinds of work, each of which cuts through every organisation. */
  @Property(tries = 200)
  void no_sum_or_difference_with_kinds_of_work_is_about_fewer_people(
      @ForAll @IntRange(min = 1, max = 5) int organisations,
      @ForAll @IntRange(max = 1_000_000) int seed) {
    var random = new Random(seed);
    var county = county(organisations, 2, random);
    var cells = new ArrayList<Asked>();
    var places = new ArrayList<Map<String, Integer>>();
    var asked = new ArrayList<Asked>();
    for (var it : county) {
      var place = new TreeMap<String, Integer>();
      for (var role : List.of("direct", "manager", "other")) {
        var people = random.nextInt(3) == 0 ? 0 : random.nextInt(14);
        if (people == 0) continue;
        place.put(role, people);
        cells.add(new Asked(it.organisation(), it.sector(), role, null, people));
      }
      places.add(place);
      var answers = place.values().stream().mapToInt(n -> n).sum();
      asked.add(new Asked(it.organisation(), it.sector(), it.district(), it.quadrant(), answers));
    }
    var views = new ArrayList<boolean[]>();
    for (var view : views(asked)) {
      views.add(view("", cells, cell -> view.in()[Math.toIntExact(cell.organisation())]).in());
    }
    if (Disclosure.of(asked, LEAST).showsAll()) {
      for (var role : RoleDisclosure.shown(places, LEAST)) {
        views.add(view(role, cells, cell -> role.equals(cell.district())).in());
      }
    }
    assertNothingFollows(cells, views);
  }

  @Test
  void kinds_of_work_are_shown_where_they_are_mixed_in_organisations_and_not_where_they_are_not() {
    var mixed = List.of(Map.of("direct", 12, "manager", 5), Map.of("direct", 9, "manager", 6));
    assertEquals(Set.of("direct", "manager"), RoleDisclosure.shown(mixed, LEAST));
    var apart = List.of(Map.of("direct", 20, "manager", 3), Map.of("direct", 2, "manager", 20));
    assertEquals(Set.of(), RoleDisclosure.shown(apart, LEAST), "20 managers less the second's 22");
    var rest = List.of(Map.of("direct", 15, "manager", 6, "other", 5));
    assertEquals(Set.of("direct"), RoleDisclosure.shown(rest, LEAST), "11 others as one");
  }

  @Test
  void what_a_sector_leaves_of_all_is_protected_although_it_is_no_group() {
    var two =
        List.of(
            new Asked(1, "health", "north", "high", 30),
            new Asked(2, "police", "north", "high", 4));
    var shown = Disclosure.of(two, LEAST);
    assertTrue(shown.shows(1));
    assertFalse(shown.shows(2));
    assertFalse(shown.showsAll(), "34 less 30 are the four of the police");
    assertEquals(Set.of("health"), shown.sectors(), "the same people as the organisation");
    assertEquals(Set.of(), shown.districts());
  }

  @Test
  void small_organisations_are_shown_together_once_they_are_enough() {
    var small = new ArrayList<Asked>();
    for (int i = 0; i < 6; i++)
      small.add(new Asked(i, i < 3 ? "health" : "police", "north", "high", 4));
    var shown = Disclosure.of(small, LEAST);
    assertTrue(shown.showsAll());
    assertEquals(Set.of("health", "police"), shown.sectors());
    assertEquals(Set.of("north"), shown.districts());
    assertEquals(Set.of("high"), shown.quadrants());
    assertFalse(shown.shows(0));
  }

  @Test
  void a_quadrant_is_not_shown_where_its_districts_leave_too_few_of_it() {
    var asked =
        List.of(
            new Asked(1, "health", "north", "high", 6),
            new Asked(2, "police", "north", "high", 6),
            new Asked(3, "health", "east", "high", 4),
            new Asked(4, "police", "south", "low", 6),
            new Asked(5, "health", "south", "low", 6),
            new Asked(6, "health", "west", null, 6),
            new Asked(7, "police", "west", null, 6));
    var shown = Disclosure.of(asked, LEAST);
    assertEquals(Set.of("north", "south"), shown.districts());
    assertEquals(Set.of("low"), shown.quadrants(), "the high one less north are the four of east");
  }

  @Test
  void a_quadrant_that_parts_a_district_is_not_shown() {
    var asked =
        List.of(
            new Asked(1, "health", "north", "high", 30),
            new Asked(2, "health", "north", "low", 30));
    assertEquals(Set.of(), Disclosure.of(asked, LEAST).quadrants());
  }

  /**
   * The published table microdata1 of sdcTable, by sex and place: of eight cells one, women in A,
   * is below five. With all totals three more cells had to go; here three totals go and no cell.
   */
  @Test
  void of_the_published_table_the_small_cell_follows_from_nothing_that_is_shown() {
    var women = List.of(2, 19, 10, 14);
    var men = List.of(18, 14, 12, 11);
    var asked = new ArrayList<Asked>();
    for (int place = 0; place < 4; place++) {
      var name = List.of("A", "B", "C", "D").get(place);
      asked.add(new Asked(2L * place, "women", name, null, women.get(place)));
      asked.add(new Asked(2L * place + 1, "men", name, null, men.get(place)));
    }
    var shown = Disclosure.of(asked, 5);
    assertFalse(shown.shows(0));
    assertFalse(shown.showsAll());
    assertEquals(Set.of("men"), shown.sectors());
    assertEquals(Set.of("B", "C", "D"), shown.districts());
    assertEquals(7, asked.stream().filter(it -> shown.shows(it.organisation())).count());
    var members = new ArrayList<boolean[]>();
    for (var it : asked) {
      if (shown.shows(it.organisation())) members.add(view("one", asked, a -> a == it).in());
    }
    members.add(view("men", asked, a -> a.sector().equals("men")).in());
    for (var it : shown.districts()) {
      members.add(view(it, asked, a -> it.equals(a.district())).in());
    }
    assertEquals(
        rank(members, it -> true),
        rank(members, it -> it != 0),
        "no sum or difference is about the two women in A alone");
  }

  @Test
  void nobody_and_too_few_are_not_shown() {
    assertFalse(Disclosure.of(List.of(), LEAST).showsAll());
    assertFalse(Disclosure.of(List.of(new Asked(1, "health", null, null, 9)), LEAST).showsAll());
    assertTrue(Disclosure.of(List.of(new Asked(1, "health", null, null, 10)), LEAST).showsAll());
  }

  private static List<View> views(List<Asked> asked) {
    var shown = Disclosure.of(asked, LEAST);
    var views = new ArrayList<View>();
    if (shown.showsAll()) views.add(view("all", asked, it -> true));
    for (var it : shown.sectors()) views.add(view(it, asked, a -> a.sector().equals(it)));
    for (var it : shown.districts()) views.add(view(it, asked, a -> it.equals(a.district())));
    for (var it : shown.quadrants()) views.add(view(it, asked, a -> it.equals(a.quadrant())));
    for (var it : asked) {
      if (shown.shows(it.organisation())) views.add(view("one", asked, a -> a == it));
    }
    return views;
  }

  private static View view(String name, List<Asked> asked, Predicate<Asked> in) {
    var members = new boolean[asked.size()];
    for (int i = 0; i < members.length; i++) members[i] = in.test(asked.get(i));
    return new View(name, members);
  }

  private static int people(List<Asked> asked, boolean[] in) {
    var people = 0;
    for (int i = 0; i < in.length; i++) people += in[i] ? asked.get(i).answers() : 0;
    return people;
  }

  private static List<Asked> county(int organisations, int cuts, Random random) {
    var asked = new ArrayList<Asked>();
    for (int i = 0; i < organisations; i++) {
      var small = random.nextInt(3) > 0;
      var place = random.nextInt(8) == 0 ? -1 : random.nextInt(cuts);
      asked.add(
          new Asked(
              i,
              "sector " + random.nextInt(cuts),
              place < 0 ? null : "district " + place,
              place < 0 ? null : "quadrant " + place % 2,
              small ? random.nextInt(LEAST) : random.nextInt(60)));
    }
    return asked;
  }

  /** Of the equations, over the columns that are kept. */
  private static int rank(List<boolean[]> views, Predicate<Integer> kept) {
    var rows = new ArrayList<double[]>();
    for (var view : views) {
      var row = new double[view.length];
      for (int i = 0; i < row.length; i++) row[i] = view[i] && kept.test(i) ? 1 : 0;
      rows.add(row);
    }
    var rank = 0;
    for (int column = 0; !rows.isEmpty() && column < rows.getFirst().length; column++) {
      var at = column;
      var pivot =
          rows.stream().skip(rank).filter(it -> Math.abs(it[at]) > 1e-9).findFirst().orElse(null);
      if (pivot == null) continue;
      rows.remove(pivot);
      rows.add(rank++, pivot);
      for (int r = rank; r < rows.size(); r++) {
        var row = rows.get(r);
        var times = row[column] / pivot[column];
        Arrays.setAll(row, c -> row[c] - times * pivot[c]);
      }
    }
    return rank;
  }
}
