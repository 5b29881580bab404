package org.assay.desk.register.list;

import static java.util.Map.entry;
import static org.assay.people.directory.SettingType.*;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  private static final int SUGGESTED = 4;

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

  /** What to write instead of a type that is not known. */
  static String advice(String typed) {
    var near = near(plain(typed));
    return near.isEmpty()
        ? "Use one of the types listed where you upload a list"
        : near.stream()
            .map(it -> "“" + it.label() + "”")
            .collect(Collectors.joining(" or "))
            .transform("Did you mean %s?"::formatted);
  }

  /** Those of the sector that was named, else with a word of it; few, so that they can be read. */
  private static List<SettingType> near(String name) {
    var sector = sector(name);
    return Arrays.stream(SettingType.values())
        .filter(it -> sector.map(it.sector()::equals).orElseGet(() -> sharesAWord(it, name)))
        .limit(SUGGESTED)
        .toList();
  }

  private static boolean sharesAWord(SettingType type, String name) {
    var words = Set.of(plain(type.label()).split("\\W+"));
    return Arrays.stream(name.split("\\W+"))
        .filter(it -> it.length() > 3)
        .map(it -> it.endsWith("s") ? it.substring(0, it.length() - 1) : it)
        .anyMatch(it -> words.contains(it) || words.contains(it + "s"));
  }

  private static String plain(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }
}
