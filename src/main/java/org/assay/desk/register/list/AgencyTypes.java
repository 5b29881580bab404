package org.assay.desk.register.list;

import static java.util.Map.entry;
import static org.assay.people.directory.SettingType.*;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;

/** What partnerships' own lists call types and sectors, and ours. */
public final class AgencyTypes {
  private static final Map<String, SettingType> OTHER_NAMES =
      Map.ofEntries(
          entry("borough council", DISTRICT_COUNCIL),
          entry("city council", DISTRICT_COUNCIL),
          entry("unitary authority", COUNTY_COUNCIL),
          entry("icb", INTEGRATED_CARE_BOARD),
          entry("acute trust", ACUTE_TRUST),
          entry("nhs trust", ACUTE_TRUST),
          entry("ambulance service", AMBULANCE_TRUST),
          entry("gp practice", GENERAL_PRACTICE),
          entry("probation", PROBATION_SERVICE),
          entry("prison or yoi", PRISON),
          entry("courts", NATIONAL_AGENCY),
          entry("prosecution", NATIONAL_AGENCY),
          entry("family court advisory service", NATIONAL_AGENCY),
          entry("government department", NATIONAL_AGENCY),
          entry("police and crime commissioner", POLICE_COMMISSIONER),
          entry("vcse or faith organisation", CHARITY),
          entry("voluntary organisation", CHARITY),
          entry("diocesan board", FAITH_BODY),
          entry("diocese", FAITH_BODY),
          entry("adoption or fostering agency", FOSTERING_AGENCY),
          entry("children's home", CHILDRENS_HOME),
          entry("tuition", UNREGISTERED_PROVISION),
          entry("unregistered alternative provision", UNREGISTERED_PROVISION));

  private AgencyTypes() {}

  /** By our own name or code, or by one that lists use. */
  public static Optional<SettingType> type(String typed) {
    var name = plain(typed);
    var ours =
        Arrays.stream(SettingType.values())
            .filter(it -> it.code().equals(name) || plain(it.label()).equals(name))
            .findFirst();
    return ours.isPresent() ? ours : Optional.ofNullable(OTHER_NAMES.get(name));
  }

  public static Optional<Sector> sector(String typed) {
    var name = plain(typed);
    return Arrays.stream(Sector.values())
        .filter(it -> it.code().equals(name) || plain(it.label()).equals(name))
        .findFirst();
  }

  private static String plain(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }
}
