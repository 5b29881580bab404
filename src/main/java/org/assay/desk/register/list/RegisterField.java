package org.assay.desk.register.list;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.jspecify.annotations.Nullable;

/** One thing that the register knows of an organisation, and how it is said to a reader. */
public enum RegisterField {
  URN("urn", "Register number", it -> it),
  NAME("name", "Name", it -> it),
  SECTOR("sector", "Sector", it -> Sector.of(it).label()),
  TYPE("type", "Type", it -> SettingType.of(it).label()),
  PHASE("phase", "Phase", it -> Phase.of(it).label()),
  DISTRICT("district", "District", it -> it),
  /** As the list names it, where the settings have none of the name. */
  OTHER_DISTRICT("otherDistrict", "District", it -> it),
  OPENED("opened", "Opened", RegisterField::day),
  CLOSED("closed", "Closed", RegisterField::day),
  BOARDING("boarding", "Boarders", RegisterField::yes),
  EARLY_YEARS("earlyYears", "Early years on site", RegisterField::yes),
  SIXTH_FORM("sixthForm", "Sixth form", RegisterField::yes),
  RESIDENTIAL("residential", "Residential care", RegisterField::yes),
  COMMISSIONS("commissions", "Commissions services", RegisterField::yes),
  FRONTLINE("frontline", "Works with children", RegisterField::yes),
  GROUP("group", "Group number", it -> it),
  GROUP_NAME("groupName", "Group", it -> it),
  GROUP_KIND("groupKind", "Kind of group", it -> it),
  ADDRESS("address", "Address", it -> it),
  POSTCODE("postcode", "Postcode", it -> it),
  TELEPHONE("telephone", "Telephone", it -> it),
  WEBSITE("website", "Website", it -> it),
  HEAD("head", "Head or manager", it -> it),
  PUPILS("pupils", "Pupils", it -> it),
  PLACES("places", "Places", it -> it),
  SCHEME("scheme", "Other register", it -> it),
  EXTERNAL("external", "Number in it", it -> it),
  DUTY("duty", "Duty", it -> it),
  PARTNER("partner", "Statutory safeguarding partner", RegisterField::yes),
  INSPECTED("inspected", "Last inspection", RegisterField::day),
  JUDGEMENT("judgement", "Judgement", it -> it),
  INSPECTOR("inspector", "Inspected by", it -> it),
  SUCCESSOR("successor", "Followed by", it -> it),
  SUCCESSION("succession", "How", it -> it);

  private static final Map<String, RegisterField> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(RegisterField::code, it -> it));

  private final String code;
  private final String label;
  private final Function<String, String> words;

  RegisterField(String code, String label, Function<String, String> words) {
    this.code = code;
    this.label = label;
    this.words = words;
  }

  static @Nullable RegisterField of(String code) {
    return BY_CODE.get(code);
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** A value as a reader is shown it; "none" for an empty one. */
  public String words(String value) {
    return value.isEmpty() ? "none" : words.apply(value);
  }

  private static String yes(String value) {
    return value.equals("true") ? "yes" : "no";
  }

  private static String day(String value) {
    return ListDate.words(Objects.requireNonNull(ListDate.of(value)));
  }
}
