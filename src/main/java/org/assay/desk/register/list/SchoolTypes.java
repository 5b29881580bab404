package org.assay.desk.register.list;

import static java.util.Map.entry;
import static org.assay.people.directory.SettingType.*;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.people.directory.Phase;
import org.assay.people.directory.SettingType;

/** The schools register's types and phases of education, and ours. */
final class SchoolTypes {
  private static final Map<String, SettingType> TYPES =
      Map.ofEntries(
          entry("community school", COMMUNITY_SCHOOL),
          entry("voluntary aided school", VOLUNTARY_AIDED),
          entry("voluntary controlled school", VOLUNTARY_CONTROLLED),
          entry("foundation school", FOUNDATION_SCHOOL),
          entry("academy converter", ACADEMY_CONVERTER),
          entry("academy sponsor led", ACADEMY_SPONSOR_LED),
          entry("free schools", FREE_SCHOOL),
          entry("university technical college", FREE_SCHOOL),
          entry("studio schools", FREE_SCHOOL),
          entry("city technology college", FREE_SCHOOL),
          entry("community special school", COMMUNITY_SPECIAL),
          entry("foundation special school", FOUNDATION_SPECIAL),
          entry("academy special converter", ACADEMY_SPECIAL),
          entry("academy special sponsor led", ACADEMY_SPECIAL),
          entry("free schools special", ACADEMY_SPECIAL),
          entry("non-maintained special school", NON_MAINTAINED_SPECIAL),
          entry("other independent school", INDEPENDENT_SCHOOL),
          entry("other independent special school", INDEPENDENT_SPECIAL),
          entry("pupil referral unit", PUPIL_REFERRAL_UNIT),
          entry("academy alternative provision converter", ACADEMY_ALTERNATIVE_PROVISION),
          entry("academy alternative provision sponsor led", ACADEMY_ALTERNATIVE_PROVISION),
          entry("free schools alternative provision", ACADEMY_ALTERNATIVE_PROVISION),
          entry("academy secure 16 to 19", ACADEMY_ALTERNATIVE_PROVISION),
          entry("local authority nursery school", MAINTAINED_NURSERY),
          entry("sixth form centres", SIXTH_FORM_COLLEGE),
          entry("further education", FURTHER_EDUCATION_COLLEGE),
          entry("academy 16-19 converter", SIXTEEN_TO_NINETEEN_ACADEMY),
          entry("academy 16 to 19 sponsor led", SIXTEEN_TO_NINETEEN_ACADEMY),
          entry("free schools 16 to 19", SIXTEEN_TO_NINETEEN_ACADEMY),
          entry("special post 16 institution", SPECIAL_POST_16));

  /** In the schools register, and asked by no partnership as a school. */
  private static final Set<String> NOT_ASKED =
      Set.of(
          "miscellaneous",
          "higher education institutions",
          "children's centre",
          "children's centre linked site",
          "online provider",
          "british schools overseas",
          "offshore schools",
          "welsh establishment",
          "service children's education",
          "institution funded by other government department",
          "european schools",
          "secure units");

  private static final Map<String, Phase> PHASES =
      Map.of(
          "nursery", Phase.NURSERY,
          "primary", Phase.PRIMARY,
          "middle deemed primary", Phase.MIDDLE,
          "middle deemed secondary", Phase.MIDDLE,
          "secondary", Phase.SECONDARY,
          "16 plus", Phase.SIXTEEN_PLUS,
          "all-through", Phase.ALL_THROUGH,
          "all through", Phase.ALL_THROUGH);

  private SchoolTypes() {}

  static Optional<SettingType> type(String name) {
    return Optional.ofNullable(TYPES.get(plain(name)));
  }

  static boolean notAsked(String name) {
    return NOT_ASKED.contains(plain(name));
  }

  /** Not applicable where the register says so or nothing. */
  static Phase phase(String name) {
    return PHASES.getOrDefault(plain(name), Phase.NOT_APPLICABLE);
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }
}
