package org.assay.demonstration.county;

import org.assay.demonstration.answers.SeededRandom;
import org.assay.people.directory.Organisation;

/** How many people an organisation has: adults who work in it, and children whom it serves. */
public record Headcount(int staff, int children) {

  public static Headcount of(Organisation it, SeededRandom chance) {
    return switch (it.settingType()) {
      case CHILDMINDER -> some(chance, 1, 2, 3);
      case DAY_NURSERY -> some(chance, 10, 32, 4);
      case PRE_SCHOOL -> some(chance, 5, 14, 5);
      case OUT_OF_SCHOOL_CLUB -> some(chance, 4, 10, 7);
      case FURTHER_EDUCATION_COLLEGE -> some(chance, 350, 800, 8);
      case SIXTH_FORM_COLLEGE, SIXTEEN_TO_NINETEEN_ACADEMY -> some(chance, 110, 220, 12);
      case SPECIAL_POST_16, TRAINING_PROVIDER -> some(chance, 8, 60, 4);
      case COUNTY_COUNCIL -> some(chance, 6000, 9000, 2);
      case POLICE_FORCE, ACUTE_TRUST, AMBULANCE_TRUST -> some(chance, 2500, 5500, 2);
      case CHILDRENS_HOME, FOSTERING_AGENCY, ADOPTION_AGENCY -> some(chance, 15, 60, 1);
      case CHARITY, FAITH_BODY, SPORTS_BODY -> some(chance, 8, 80, 6);
      default -> byPhase(it, chance);
    };
  }

  private static Headcount byPhase(Organisation it, SeededRandom chance) {
    return switch (it.phase()) {
      case NURSERY -> some(chance, 12, 25, 5);
      case PRIMARY, MIDDLE -> some(chance, 22, 70, 6);
      case SECONDARY -> some(chance, 70, 180, 8);
      case ALL_THROUGH -> some(chance, 60, 220, 5);
      case SIXTEEN_PLUS -> some(chance, 20, 120, 8);
      case NOT_APPLICABLE -> some(chance, 250, 900, 2);
    };
  }

  private static Headcount some(SeededRandom chance, int least, int most, int childrenEach) {
    int staff = chance.between(least, most);
    return new Headcount(staff, staff * childrenEach);
  }
}
