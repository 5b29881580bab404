package org.assay.demonstration.county;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many organisations the county has.
 *
 * @param schools schools, colleges and training providers
 * @param earlyYears nurseries, pre-schools, clubs and childminders
 */
public record CountySize(int schools, int earlyYears) {
  /** A shire county: 1,500 schools and settings. */
  public static final CountySize COUNTY = new CountySize(560, 940);

  /** Enough to see one of nearly everything, and quick. */
  public static final CountySize VILLAGE = new CountySize(30, 10);

  /** Without early years settings, for measuring one large cycle. */
  public static CountySize schools(int count) {
    return new CountySize(count, 0);
  }

  /** Shares out a total by weight; what is left over goes to the largest remainders. */
  static List<Integer> shareOut(int total, List<Double> weights) {
    double sum = weights.stream().mapToDouble(it -> it).sum();
    var exact = weights.stream().map(it -> total * it / sum).toList();
    var shares = new ArrayList<>(exact.stream().map(it -> (int) Math.floor(it)).toList());
    int given = shares.stream().mapToInt(it -> it).sum();
    var order = new ArrayList<Integer>();
    for (int i = 0; i < shares.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(i -> Math.floor(exact.get(i)) - exact.get(i)));
    for (int i = 0; i < total - given; i++) {
      shares.set(order.get(i), shares.get(order.get(i)) + 1);
    }
    return shares;
  }
}
