package org.assay.people.directory;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who answers for a school: its council, its trust, or its proprietor. */
public enum SchoolGroup {
  MAINTAINED(
      "maintained",
      "Maintained",
      EnumSet.of(
          SettingType.COMMUNITY_SCHOOL,
          SettingType.VOLUNTARY_AIDED,
          SettingType.VOLUNTARY_CONTROLLED,
          SettingType.FOUNDATION_SCHOOL,
          SettingType.COMMUNITY_SPECIAL,
          SettingType.FOUNDATION_SPECIAL,
          SettingType.PUPIL_REFERRAL_UNIT,
          SettingType.MAINTAINED_NURSERY)),
  ACADEMY(
      "academy",
      "Academy or free school",
      EnumSet.of(
          SettingType.ACADEMY_CONVERTER,
          SettingType.ACADEMY_SPONSOR_LED,
          SettingType.FREE_SCHOOL,
          SettingType.ACADEMY_SPECIAL,
          SettingType.ACADEMY_ALTERNATIVE_PROVISION,
          SettingType.SIXTEEN_TO_NINETEEN_ACADEMY)),
  INDEPENDENT(
      "independent",
      "Independent or non-maintained",
      EnumSet.of(
          SettingType.INDEPENDENT_SCHOOL,
          SettingType.INDEPENDENT_SPECIAL,
          SettingType.NON_MAINTAINED_SPECIAL));

  private final String code;
  private final String label;
  private final Set<SettingType> types;

  SchoolGroup(String code, String label, Set<SettingType> types) {
    this.code = code;
    this.label = label;
    this.types = types;
  }

  /** Empty for what is no school: colleges, early years settings, agencies. */
  public static Optional<SchoolGroup> of(SettingType type) {
    for (var group : values()) {
      if (group.types.contains(type)) return Optional.of(group);
    }
    return Optional.empty();
  }

  public static Optional<SchoolGroup> of(String code) {
    for (var group : values()) {
      if (group.code.equals(code)) return Optional.of(group);
    }
    return Optional.empty();
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  public Set<SettingType> types() {
    return Set.copyOf(types);
  }
}
