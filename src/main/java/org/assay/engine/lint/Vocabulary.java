package org.assay.engine.lint;

import java.util.LinkedHashSet;
import java.util.Set;
import org.assay.engine.questionset.BuiltInFacts;
import org.assay.engine.questionset.Fact;
import org.assay.engine.questionset.QuestionSet;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the conditions of one set may use, and how sectors and setting types go together.
 */
final class Vocabulary {
  /** Setting types are the finer division of two sectors; of any other sector they say nothing. */
  enum Branch {
    EDUCATION,
    EARLY_YEARS,
    AGENCY
  }

  private static final Set<String> EARLY_YEARS =
      Set.of("day-nursery", "pre-school", "childminder", "out-of-school-club");
  private static final Set<String> SCHOOLS =
      Set.copyOf(
          BuiltInFacts.SETTING_TYPES.subList(0, BuiltInFacts.SETTING_TYPES.indexOf("day-nursery")));

  private Vocabulary() {}

  /** A fact that conditions may use: one that the set declares, or else a built-in one. */
  static @Nullable Fact fact(QuestionSet set, String name) {
    var declared = set.profile().get(name);
    return declared != null ? declared : BuiltInFacts.ALL.get(name);
  }

  static Set<String> facts(QuestionSet set) {
    var names = new LinkedHashSet<>(BuiltInFacts.ALL.keySet());
    names.addAll(set.profile().keySet());
    return names;
  }

  static boolean canBe(String settingType, String sector) {
    return ofType(settingType) == ofSector(sector);
  }

  static Branch ofType(String settingType) {
    if (SCHOOLS.contains(settingType)) {
      return Branch.EDUCATION;
    }
    return EARLY_YEARS.contains(settingType) ? Branch.EARLY_YEARS : Branch.AGENCY;
  }

  static Branch ofSector(String sector) {
    return switch (sector) {
      case "education" -> Branch.EDUCATION;
      case "early-years" -> Branch.EARLY_YEARS;
      default -> Branch.AGENCY;
    };
  }
}
