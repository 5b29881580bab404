package org.assay.assurance.pulse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which groups of a pulse may be shown: organisations, sectors, districts, quadrants and all
 * together. What may be shown has at least a least number of answers, and so has whatever follows
 * from all that is shown, by adding and taking away in any way: not only the difference of two
 * groups.
 *
 * <p>An organisation with enough answers is shown, so it can be taken away from everything else.
 * What is left are the small ones, each in one sector and one district. The totals of sectors and
 * districts over them are the points of a graph whose edges are the cells of that table, weighted
 * by answers; those that are not shown are one point, or one for sectors and one for districts
 * where the total is shown. A quadrant is made of whole districts, so that one that is shown makes
 * its districts that are not shown a point of their own. What can be worked out are then the cuts
 * of the graph and their sums, so the smallest group that can be worked out is its smallest cut.
 * Groups are taken in while that is large enough: all together first, then sectors, districts and
 * quadrants, each by size.
 */
public final class Disclosure {
  private final int least;
  private final Set<Long> organisations = new LinkedHashSet<>();
  private final Set<String> sectors = new LinkedHashSet<>();
  private final Set<String> districts = new LinkedHashSet<>();
  private final Set<String> quadrants = new LinkedHashSet<>();
  private boolean all;

  private Disclosure(int least) {
    this.least = least;
  }

  /**
   * An organisation that was asked.
   *
   * @param district null where it has none; {@code quadrant} likewise
   * @param answers of its staff; at least 0
   */
  public record Asked(
      long organisation,
      String sector,
      @Nullable String district,
      @Nullable String quadrant,
      int answers) {}

  /**
   * @param least answers of whatever is shown or can be worked out; at least 1
   */
  public static Disclosure of(Collection<Asked> asked, int least) {
    var disclosure = new Disclosure(least);
    disclosure.decide(List.copyOf(asked));
    return disclosure;
  }

  /** Whether the organisation's own answers may be shown. */
  public boolean shows(long organisation) {
    return organisations.contains(organisation);
  }

  /** Codes, the largest first. */
  public Set<String> sectors() {
    return Set.copyOf(sectors);
  }

  /** Likewise. */
  public Set<String> districts() {
    return Set.copyOf(districts);
  }

  /** Likewise; none where a quadrant is not made of whole districts. */
  public Set<String> quadrants() {
    return Set.copyOf(quadrants);
  }

  /** Whether all answers together are shown. */
  public boolean showsAll() {
    return all;
  }

  private void decide(List<Asked> asked) {
    var small = new ArrayList<Asked>();
    for (var it : asked) {
      if (it.answers() >= least) organisations.add(it.organisation());
      else if (it.answers() > 0) small.add(it);
    }
    all = asked.stream().mapToInt(Asked::answers).sum() >= least;
    if (all && !isSafe(small)) all = false;
    var bySector = new LinkedHashMap<String, Integer>();
    var byDistrict = new LinkedHashMap<String, Integer>();
    for (var it : asked) {
      bySector.merge(it.sector(), it.answers(), Integer::sum);
      var district = it.district();
      if (district != null) byDistrict.merge(district, it.answers(), Integer::sum);
    }
    SafeGroups.show(bySector, least, sectors, () -> isSafe(small));
    SafeGroups.show(byDistrict, least, districts, () -> isSafe(small));
    if (isWhole(asked)) {
      SafeGroups.show(byQuadrant(asked), least, quadrants, () -> isSafe(small));
    }
  }

  /** Whether each quadrant is made of whole districts. */
  private static boolean isWhole(List<Asked> asked) {
    var quadrants = new HashMap<String, @Nullable String>();
    for (var it : asked) {
      var district = it.district();
      if (district == null) continue;
      if (quadrants.containsKey(district)
          && !Objects.equals(quadrants.get(district), it.quadrant())) return false;
      quadrants.put(district, it.quadrant());
    }
    return true;
  }

  private static Map<String, Integer> byQuadrant(List<Asked> asked) {
    var answers = new LinkedHashMap<String, Integer>();
    for (var it : asked) {
      var quadrant = it.quadrant();
      if (quadrant != null) answers.merge(quadrant, it.answers(), Integer::sum);
    }
    return answers;
  }

  private boolean isSafe(List<Asked> small) {
    var graph = new SmallestCut();
    for (var it : small) graph.edge(sector(it), district(it), it.answers());
    return graph.weight() >= least;
  }

  private String sector(Asked it) {
    if (sectors.contains(it.sector())) return "sector " + it.sector();
    return all ? "other sectors" : "not shown";
  }

  private String district(Asked it) {
    var district = it.district();
    if (district != null && districts.contains(district)) return "district " + district;
    var quadrant = it.quadrant();
    if (quadrant != null && quadrants.contains(quadrant)) return "rest of quadrant " + quadrant;
    return all ? "other districts" : "not shown";
  }
}
