package org.assay.demonstration.county;

import java.util.List;
import java.util.stream.Stream;
import org.assay.demonstration.answers.WordsLoader;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Organisation.Traits;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.jspecify.annotations.Nullable;

/** The county's agencies, as {@code agencies.txt} lists them. */
final class Agencies {
  private static final int LONGEST_CODE = 40;

  private Agencies() {}

  static List<Member> all() {
    return WordsLoader.table("agencies.txt").stream().flatMap(Agencies::row).toList();
  }

  private static Stream<Member> row(List<String> row) {
    return row.get(1).equals("district-council")
        ? Area.ALL.stream().map(area -> agency(area.council(), row, area))
        : Stream.of(agency(row.get(0), row, row.get(4).isEmpty() ? null : Area.named(row.get(4))));
  }

  private static Member agency(String name, List<String> row, @Nullable Area area) {
    return new Member(
        new Organisation(
            0,
            code(name),
            name,
            Sector.of(row.get(2)),
            SettingType.of(row.get(1)),
            Phase.NOT_APPLICABLE,
            area == null ? null : area.district().name(),
            area == null ? null : area.district().quadrant(),
            null,
            null,
            traits(row.get(3)),
            null,
            null),
        null);
  }

  private static String code(String name) {
    var slug = Names.slug(name);
    return slug.length() <= LONGEST_CODE ? slug : slug.substring(0, LONGEST_CODE);
  }

  private static Traits traits(String letters) {
    return new Traits(
        false,
        false,
        false,
        false,
        letters.contains("r"),
        letters.contains("c"),
        letters.contains("f"));
  }
}
