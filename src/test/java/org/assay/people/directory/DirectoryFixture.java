package org.assay.people.directory;

import java.time.LocalDate;
import java.util.List;
import org.assay.people.directory.Organisation.Traits;
import org.jspecify.annotations.Nullable;

/** Partnerships and organisations to test with. */
public final class DirectoryFixture {
  private DirectoryFixture() {}

  public static Partnership partnership(Register register, String code) {
    return register.add(
        new Partnership(
            0, code, "Partnership " + code, "Performance, Audit and Scrutiny", "County " + code),
        List.of(new District("Alderham", "North East"), new District("Brockley", "South West")));
  }

  public static Organisation school(String code) {
    return organisation(code, Sector.EDUCATION, SettingType.COMMUNITY_SCHOOL, Phase.PRIMARY);
  }

  public static Organisation agency(String code) {
    return organisation(code, Sector.HEALTH, SettingType.ACUTE_TRUST, Phase.NOT_APPLICABLE);
  }

  public static Organisation organisation(
      String code, Sector sector, SettingType type, Phase phase) {
    return new Organisation(
        0,
        code,
        "Organisation " + code,
        sector,
        type,
        phase,
        "Alderham",
        "North East",
        null,
        null,
        Traits.NONE,
        null,
        null);
  }

  public static Organisation inGroup(Organisation it, @Nullable Long groupId) {
    return new Organisation(
        it.id(),
        it.code(),
        it.name(),
        it.sector(),
        it.settingType(),
        it.phase(),
        it.district(),
        it.quadrant(),
        groupId,
        it.urn(),
        it.traits(),
        it.openedOn(),
        it.closedOn());
  }

  public static Organisation boarding(Organisation it) {
    var boarding = new Traits(true, false, false, false, false, false, false);
    return with(it, it.name(), boarding, it.closedOn());
  }

  public static Organisation closedOn(Organisation it, LocalDate day) {
    return with(it, it.name(), it.traits(), day);
  }

  public static Organisation named(Organisation it, String name) {
    return with(it, name, it.traits(), it.closedOn());
  }

  private static Organisation with(
      Organisation it, String name, Traits traits, @Nullable LocalDate closedOn) {
    return new Organisation(
        it.id(),
        it.code(),
        name,
        it.sector(),
        it.settingType(),
        it.phase(),
        it.district(),
        it.quadrant(),
        it.groupId(),
        it.urn(),
        traits,
        it.openedOn(),
        closedOn);
  }
}
