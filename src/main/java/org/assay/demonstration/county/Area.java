package org.assay.demonstration.county;

import java.util.List;
import org.assay.demonstration.answers.SeededRandom;
import org.assay.demonstration.answers.WordsLoader;
import org.assay.people.directory.District;

/**
 * A district with its council and its places; the first three places are towns.
 *
 * @param weight its share of the county's settings, against an even share of 1
 */
record Area(District district, String council, double weight, List<String> places) {
  private static final int TOWNS = 3;

  static final List<Area> ALL =
      WordsLoader.table("districts.txt").stream()
          .map(
              row ->
                  new Area(
                      new District(row.get(0), row.get(1)),
                      row.get(0) + " " + row.get(2),
                      Double.parseDouble(row.get(3)),
                      WordsLoader.list(row.get(4))))
          .toList();

  static Area named(String district) {
    return ALL.stream().filter(it -> it.district().name().equals(district)).findFirst().get();
  }

  static Area pick(SeededRandom chance) {
    double at = chance.share() * ALL.stream().mapToDouble(Area::weight).sum();
    for (var area : ALL) {
      at -= area.weight();
      if (at < 0) {
        return area;
      }
    }
    return ALL.getLast();
  }

  /** Every other time a town. */
  String place(SeededRandom chance) {
    return chance.happens(.4) ? places.get(chance.below(TOWNS)) : chance.pick(places);
  }
}
