package org.assay.people.directory;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What kind of agency, school or setting an organisation is; codes are those of question sets. */
public enum SettingType {
  COMMUNITY_SCHOOL("community-school", "Community school"),
  VOLUNTARY_AIDED("voluntary-aided", "Voluntary aided school"),
  VOLUNTARY_CONTROLLED("voluntary-controlled", "Voluntary controlled school"),
  FOUNDATION_SCHOOL("foundation-school", "Foundation school"),
  ACADEMY_CONVERTER("academy-converter", "Academy (converter)"),
  ACADEMY_SPONSOR_LED("academy-sponsor-led", "Academy (sponsor-led)"),
  FREE_SCHOOL("free-school", "Free school"),
  COMMUNITY_SPECIAL("community-special", "Community special school"),
  FOUNDATION_SPECIAL("foundation-special", "Foundation special school"),
  ACADEMY_SPECIAL("academy-special", "Academy (special)"),
  NON_MAINTAINED_SPECIAL("non-maintained-special", "Non-maintained special school"),
  INDEPENDENT_SCHOOL("independent-school", "Independent school"),
  INDEPENDENT_SPECIAL("independent-special", "Independent special school"),
  PUPIL_REFERRAL_UNIT("pupil-referral-unit", "Pupil referral unit"),
  ACADEMY_ALTERNATIVE_PROVISION("academy-alternative-provision", "Academy (alternative provision)"),
  MAINTAINED_NURSERY("maintained-nursery", "Maintained nursery school"),
  SIXTH_FORM_COLLEGE("sixth-form-college", "Sixth form college"),
  FURTHER_EDUCATION_COLLEGE("further-education-college", "Further education college"),
  SIXTEEN_TO_NINETEEN_ACADEMY("sixteen-to-nineteen-academy", "16 to 19 academy"),
  SPECIAL_POST_16("special-post-16", "Special post-16 institution"),
  TRAINING_PROVIDER("training-provider", "Training provider"),
  DAY_NURSERY("day-nursery", "Day nursery"),
  PRE_SCHOOL("pre-school", "Pre-school"),
  CHILDMINDER("childminder", "Childminder"),
  OUT_OF_SCHOOL_CLUB("out-of-school-club", "Out of school club"),
  COUNTY_COUNCIL("county-council", "County council"),
  DISTRICT_COUNCIL("district-council", "District council"),
  POLICE_FORCE("police-force", "Police force"),
  POLICE_COMMISSIONER("police-commissioner", "Police and crime commissioner"),
  INTEGRATED_CARE_BOARD("integrated-care-board", "Integrated care board"),
  ACUTE_TRUST("acute-trust", "Acute hospital trust"),
  MENTAL_HEALTH_TRUST("mental-health-trust", "Mental health trust"),
  COMMUNITY_HEALTH_PROVIDER("community-health-provider", "Community health provider"),
  AMBULANCE_TRUST("ambulance-trust", "Ambulance trust"),
  GENERAL_PRACTICE("general-practice", "General practice"),
  PROBATION_SERVICE("probation-service", "Probation service"),
  PRISON("prison", "Prison"),
  YOUTH_JUSTICE_SERVICE("youth-justice-service", "Youth justice service"),
  FIRE_SERVICE("fire-service", "Fire and rescue service"),
  CHILDRENS_HOME("childrens-home", "Children's home"),
  FOSTERING_AGENCY("fostering-agency", "Fostering agency"),
  ADOPTION_AGENCY("adoption-agency", "Adoption agency"),
  CHARITY("charity", "Charity"),
  FAITH_BODY("faith-body", "Faith body"),
  SPORTS_BODY("sports-body", "Sports body"),
  NATIONAL_AGENCY("national-agency", "National agency"),
  UNREGISTERED_PROVISION("unregistered-provision", "Unregistered alternative provision or tuition");

  private static final Map<String, SettingType> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(SettingType::code, it -> it));

  private final String code;
  private final String label;

  SettingType(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public static SettingType of(String code) {
    var found = BY_CODE.get(code);
    if (found == null) {
      throw new IllegalArgumentException(
          "No such setting type: " + code + ". Use one of " + BY_CODE.keySet());
    }
    return found;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** The sector to which organisations of this type belong. */
  public Sector sector() {
    return switch (this) {
      case COUNTY_COUNCIL -> Sector.LOCAL_AUTHORITY;
      case DISTRICT_COUNCIL -> Sector.DISTRICT_COUNCIL;
      case POLICE_FORCE, POLICE_COMMISSIONER -> Sector.POLICE;
      case INTEGRATED_CARE_BOARD,
          ACUTE_TRUST,
          MENTAL_HEALTH_TRUST,
          COMMUNITY_HEALTH_PROVIDER,
          AMBULANCE_TRUST,
          GENERAL_PRACTICE ->
          Sector.HEALTH;
      case PROBATION_SERVICE -> Sector.PROBATION;
      case PRISON -> Sector.SECURE_ESTATE;
      case YOUTH_JUSTICE_SERVICE -> Sector.YOUTH_JUSTICE;
      case FIRE_SERVICE -> Sector.FIRE;
      case CHILDRENS_HOME, FOSTERING_AGENCY, ADOPTION_AGENCY -> Sector.CARE;
      case CHARITY -> Sector.VOLUNTARY;
      case FAITH_BODY -> Sector.FAITH;
      case SPORTS_BODY -> Sector.SPORT;
      case NATIONAL_AGENCY -> Sector.OTHER_AGENCY;
      case DAY_NURSERY, PRE_SCHOOL, CHILDMINDER, OUT_OF_SCHOOL_CLUB -> Sector.EARLY_YEARS;
      case COMMUNITY_SCHOOL,
          VOLUNTARY_AIDED,
          VOLUNTARY_CONTROLLED,
          FOUNDATION_SCHOOL,
          ACADEMY_CONVERTER,
          ACADEMY_SPONSOR_LED,
          FREE_SCHOOL,
          COMMUNITY_SPECIAL,
          FOUNDATION_SPECIAL,
          ACADEMY_SPECIAL,
          NON_MAINTAINED_SPECIAL,
          INDEPENDENT_SCHOOL,
          INDEPENDENT_SPECIAL,
          PUPIL_REFERRAL_UNIT,
          ACADEMY_ALTERNATIVE_PROVISION,
          MAINTAINED_NURSERY,
          SIXTH_FORM_COLLEGE,
          FURTHER_EDUCATION_COLLEGE,
          SIXTEEN_TO_NINETEEN_ACADEMY,
          SPECIAL_POST_16,
          TRAINING_PROVIDER,
          UNREGISTERED_PROVISION ->
          Sector.EDUCATION;
    };
  }
}
