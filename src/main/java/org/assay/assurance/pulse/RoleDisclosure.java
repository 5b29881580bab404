package org.assay.assurance.pulse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which kinds of work of a pulse may be shown beside its organisations, sectors and districts. A
 * kind of work cuts through every organisation, so that what can be worked out is more than cuts of
 * a graph. But whatever is added and taken away of organisations, in one of them at most one side
 * of a division of the kinds of work can be taken away whole. So of each way in which the kinds
 * that are shown part people in two, the smaller sides of all organisations together must be
 * enough.
 */
final class RoleDisclosure {
  private RoleDisclosure() {}

  /**
   * @param places for each organisation how many of each kind of work answered
   * @param least answers of whatever is shown or can be worked out
   * @return codes of the kinds that may be shown where all together is shown too; no others
   */
  static Set<String> shown(Collection<Map<String, Integer>> places, int least) {
    var all = new TreeMap<String, Integer>();
    places.forEach(it -> it.forEach((role, n) -> all.merge(role, n, Integer::sum)));
    var shown = new LinkedHashSet<String>();
    SafeGroups.show(all, least, shown, () -> isSafe(places, parts(all, shown), least));
    return shown;
  }

  /** Each kind that is shown, and the others as one. */
  private static List<Set<String>> parts(Map<String, Integer> all, Set<String> shown) {
    var parts = new ArrayList<Set<String>>();
    shown.forEach(it -> parts.add(Set.of(it)));
    var rest = new LinkedHashSet<String>();
    all.forEach(
        (role, n) -> {
          if (n > 0 && !shown.contains(role)) rest.add(role);
        });
    if (!rest.isEmpty()) parts.add(rest);
    return parts;
  }

  private static boolean isSafe(
      Collection<Map<String, Integer>> places, List<Set<String>> parts, int least) {
    // The last part is always on the other side, so that each division comes once.
    for (int side = 1; side < 1 << (parts.size() - 1); side++) {
      var smaller = 0;
      for (var place : places) smaller += smaller(place, parts, side);
      if (smaller < least) return false;
    }
    return true;
  }

  private static int smaller(Map<String, Integer> place, List<Set<String>> parts, int side) {
    var one = 0;
    var other = 0;
    for (int i = 0; i < parts.size(); i++) {
      var people = parts.get(i).stream().mapToInt(it -> place.getOrDefault(it, 0)).sum();
      if ((side >> i & 1) == 1) one += people;
      else other += people;
    }
    return Math.min(one, other);
  }
}
