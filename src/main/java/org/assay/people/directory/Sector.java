package org.assay.people.directory;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The part of the system that an organisation belongs to; codes are those of question sets. */
public enum Sector {
  LOCAL_AUTHORITY("local-authority", "Local authority"),
  DISTRICT_COUNCIL("district-council", "District council"),
  HEALTH("health", "Health"),
  POLICE("police", "Police"),
  PROBATION("probation", "Probation"),
  SECURE_ESTATE("secure-estate", "Secure estate"),
  YOUTH_JUSTICE("youth-justice", "Youth justice"),
  FIRE("fire", "Fire and rescue"),
  CARE("care", "Children's social care provider"),
  VOLUNTARY("voluntary", "Voluntary and community"),
  FAITH("faith", "Faith"),
  SPORT("sport", "Sport"),
  OTHER_AGENCY("other-agency", "Other agency"),
  EDUCATION("education", "Education"),
  EARLY_YEARS("early-years", "Early years");

  private static final Map<String, Sector> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Sector::code, it -> it));

  private final String code;
  private final String label;

  Sector(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public static Sector of(String code) {
    var found = BY_CODE.get(code);
    if (found == null) {
      throw new IllegalArgumentException(
          "No such sector: " + code + ". Use one of " + BY_CODE.keySet());
    }
    return found;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }
}
