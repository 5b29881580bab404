package org.assay.demonstration.county;

import java.util.ArrayList;
import java.util.List;
import org.assay.demonstration.answers.SeededRandom;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Organisation.Traits;
import org.assay.people.directory.Sector;

/** Makes up the county's schools, colleges and early years settings. */
final class Schools {
  /** Far above the numbers in use in the national register, so that none is met by chance. */
  private static final int FIRST_NUMBER = 900_001;

  private final long seed;
  private final SchoolNames names = new SchoolNames();

  private Schools(long seed) {
    this.seed = seed;
  }

  static List<Member> of(long seed, CountySize size) {
    var schools = new Schools(seed);
    var all = new ArrayList<Member>();
    all.addAll(schools.some(SettingKind.SCHOOLS, size.schools(), Sector.EDUCATION, ""));
    all.addAll(schools.some(SettingKind.EARLY_YEARS, size.earlyYears(), Sector.EARLY_YEARS, "EY"));
    return all;
  }

  private List<Member> some(List<SettingKind> kinds, int total, Sector sector, String prefix) {
    var counts = CountySize.shareOut(total, kinds.stream().map(SettingKind::count).toList());
    var expanded = new ArrayList<SettingKind>();
    for (int i = 0; i < kinds.size(); i++) {
      for (int n = 0; n < counts.get(i); n++) {
        expanded.add(kinds.get(i));
      }
    }
    var made = new ArrayList<Member>();
    for (var kind : SeededRandom.of(seed, "order", sector).shuffled(expanded)) {
      made.add(school(kind, sector, prefix + (FIRST_NUMBER + made.size())));
    }
    return made;
  }

  private Member school(SettingKind kind, Sector sector, String number) {
    var chance = SeededRandom.of(seed, "school", number);
    var named = names.next(kind, chance);
    var district = named.area().district();
    var school =
        new Organisation(
            0,
            number,
            named.name(),
            sector,
            kind.type(),
            kind.phase(),
            district.name(),
            district.quadrant(),
            null,
            number,
            traits(kind, chance),
            null,
            null);
    return new Member(school, null);
  }

  private static Traits traits(SettingKind kind, SeededRandom chance) {
    boolean boards = chance.happens(kind.boarding());
    return new Traits(
        boards,
        chance.happens(kind.earlyYears()),
        chance.happens(kind.sixthForm()),
        chance.happens(kind.elsewhere()),
        boards,
        false,
        true);
  }
}
