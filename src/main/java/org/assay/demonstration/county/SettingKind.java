package org.assay.demonstration.county;

import static org.assay.people.directory.SettingType.*;

import java.util.List;
import org.assay.people.directory.Phase;
import org.assay.people.directory.SettingType;

/**
 * One kind of school or setting: how many a shire county has, and which share of them boards, has a
 * sixth form, has early years on site or places children elsewhere.
 */
record SettingKind(
    SettingType type,
    Phase phase,
    double count,
    double boarding,
    double sixthForm,
    double earlyYears,
    double elsewhere) {

  /**
   * Counts after a county of 11 districts in the national register: half of the schools are
   * primary, three quarters of the secondaries are academies, one in six schools is independent.
   */
  static final List<SettingKind> SCHOOLS =
      List.of(
          new SettingKind(COMMUNITY_SCHOOL, Phase.PRIMARY, 105, 0, 0, .62, .06),
          new SettingKind(VOLUNTARY_AIDED, Phase.PRIMARY, 45, 0, 0, .5, .05),
          new SettingKind(VOLUNTARY_CONTROLLED, Phase.PRIMARY, 30, 0, 0, .55, .05),
          new SettingKind(FOUNDATION_SCHOOL, Phase.PRIMARY, 20, 0, 0, .55, .07),
          new SettingKind(ACADEMY_CONVERTER, Phase.PRIMARY, 85, 0, 0, .6, .07),
          new SettingKind(ACADEMY_SPONSOR_LED, Phase.PRIMARY, 10, 0, 0, .7, .12),
          new SettingKind(FREE_SCHOOL, Phase.PRIMARY, 5, 0, 0, .8, .05),
          new SettingKind(COMMUNITY_SCHOOL, Phase.SECONDARY, 6, 0, .5, 0, .6),
          new SettingKind(VOLUNTARY_AIDED, Phase.SECONDARY, 4, 0, .6, 0, .5),
          new SettingKind(FOUNDATION_SCHOOL, Phase.SECONDARY, 5, .1, .6, 0, .6),
          new SettingKind(ACADEMY_CONVERTER, Phase.SECONDARY, 36, .03, .6, 0, .55),
          new SettingKind(ACADEMY_SPONSOR_LED, Phase.SECONDARY, 4, 0, .5, 0, .8),
          new SettingKind(FREE_SCHOOL, Phase.SECONDARY, 3, 0, .6, 0, .5),
          new SettingKind(ACADEMY_CONVERTER, Phase.ALL_THROUGH, 2, 0, .9, .6, .4),
          new SettingKind(FREE_SCHOOL, Phase.ALL_THROUGH, 1, 0, .9, .8, .4),
          new SettingKind(COMMUNITY_SPECIAL, Phase.ALL_THROUGH, 10, .1, .4, .4, .3),
          new SettingKind(FOUNDATION_SPECIAL, Phase.ALL_THROUGH, 2, 0, .4, .3, .3),
          new SettingKind(ACADEMY_SPECIAL, Phase.ALL_THROUGH, 12, .15, .4, .3, .35),
          new SettingKind(NON_MAINTAINED_SPECIAL, Phase.ALL_THROUGH, 4, .8, .7, .1, .4),
          new SettingKind(INDEPENDENT_SCHOOL, Phase.PRIMARY, 40, .1, 0, .75, .02),
          new SettingKind(INDEPENDENT_SCHOOL, Phase.SECONDARY, 25, .4, .8, 0, .05),
          new SettingKind(INDEPENDENT_SCHOOL, Phase.ALL_THROUGH, 30, .3, .8, .7, .05),
          new SettingKind(INDEPENDENT_SPECIAL, Phase.SECONDARY, 18, .2, .4, 0, .35),
          new SettingKind(INDEPENDENT_SPECIAL, Phase.ALL_THROUGH, 12, .25, .5, .1, .3),
          new SettingKind(PUPIL_REFERRAL_UNIT, Phase.SECONDARY, 6, 0, 0, 0, .8),
          new SettingKind(ACADEMY_ALTERNATIVE_PROVISION, Phase.SECONDARY, 3, 0, 0, 0, .8),
          new SettingKind(MAINTAINED_NURSERY, Phase.NURSERY, 4, 0, 0, 1, 0),
          new SettingKind(SIXTH_FORM_COLLEGE, Phase.SIXTEEN_PLUS, 4, 0, 1, 0, .1),
          new SettingKind(FURTHER_EDUCATION_COLLEGE, Phase.SIXTEEN_PLUS, 4, .25, 0, 0, .3),
          new SettingKind(SIXTEEN_TO_NINETEEN_ACADEMY, Phase.SIXTEEN_PLUS, 1, 0, 1, 0, .1),
          new SettingKind(SPECIAL_POST_16, Phase.SIXTEEN_PLUS, 6, .3, 0, 0, .2),
          new SettingKind(TRAINING_PROVIDER, Phase.SIXTEEN_PLUS, 18, 0, 0, 0, .1));

  static final List<SettingKind> EARLY_YEARS =
      List.of(
          new SettingKind(CHILDMINDER, Phase.NURSERY, 420, 0, 0, 1, 0),
          new SettingKind(DAY_NURSERY, Phase.NURSERY, 225, 0, 0, 1, 0),
          new SettingKind(PRE_SCHOOL, Phase.NURSERY, 185, 0, 0, 1, 0),
          new SettingKind(OUT_OF_SCHOOL_CLUB, Phase.NOT_APPLICABLE, 110, 0, 0, .5, 0));

  boolean academy() {
    return switch (type) {
      case ACADEMY_CONVERTER,
          ACADEMY_SPONSOR_LED,
          FREE_SCHOOL,
          ACADEMY_SPECIAL,
          ACADEMY_ALTERNATIVE_PROVISION ->
          true;
      default -> false;
    };
  }
}
