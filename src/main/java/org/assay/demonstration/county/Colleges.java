package org.assay.demonstration.county;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Organisation.Traits;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;

/** The county's three large colleges, which answer the form for further education. */
public final class Colleges {
  private static final List<String> NAMES =
      List.of("Lindenshire College", "Three Rivers College", "Hollow Oak Land-based College");

  private static final Set<String> CODES =
      NAMES.stream().map(Names::slug).collect(Collectors.toUnmodifiableSet());

  private Colleges() {}

  static List<Member> all() {
    return IntStream.range(0, NAMES.size()).mapToObj(Colleges::college).toList();
  }

  public static boolean include(Organisation organisation) {
    return CODES.contains(organisation.code());
  }

  /** Each in a district of its own; the last has halls. */
  private static Member college(int at) {
    var district = Area.ALL.get(2 * at).district();
    boolean halls = at == NAMES.size() - 1;
    return new Member(
        new Organisation(
            0,
            Names.slug(NAMES.get(at)),
            NAMES.get(at),
            Sector.EDUCATION,
            SettingType.FURTHER_EDUCATION_COLLEGE,
            Phase.SIXTEEN_PLUS,
            district.name(),
            district.quadrant(),
            null,
            null,
            new Traits(halls, false, false, true, halls, false, true),
            null,
            null),
        null);
  }
}
