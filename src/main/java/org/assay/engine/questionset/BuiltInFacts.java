package org.assay.engine.questionset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.Fact.Type;

/** Profile facts that every organisation has, so that no question set need declare them. */
public final class BuiltInFacts {
  public static final List<String> SECTORS =
      List.of(
          "local-authority",
          "district-council",
          "health",
          "police",
          "probation",
          "secure-estate",
          "youth-justice",
          "fire",
          "care",
          "voluntary",
          "faith",
          "sport",
          "other-agency",
          "education",
          "early-years");

  public static final List<String> SETTING_TYPES =
      List.of(
          "community-school",
          "voluntary-aided",
          "voluntary-controlled",
          "foundation-school",
          "academy-converter",
          "academy-sponsor-led",
          "free-school",
          "community-special",
          "foundation-special",
          "academy-special",
          "non-maintained-special",
          "independent-school",
          "independent-special",
          "pupil-referral-unit",
          "academy-alternative-provision",
          "maintained-nursery",
          "sixth-form-college",
          "further-education-college",
          "sixteen-to-nineteen-academy",
          "special-post-16",
          "training-provider",
          "day-nursery",
          "pre-school",
          "childminder",
          "out-of-school-club",
          "county-council",
          "district-council",
          "police-force",
          "police-commissioner",
          "integrated-care-board",
          "acute-trust",
          "mental-health-trust",
          "community-health-provider",
          "ambulance-trust",
          "general-practice",
          "probation-service",
          "prison",
          "youth-justice-service",
          "fire-service",
          "childrens-home",
          "fostering-agency",
          "adoption-agency",
          "charity",
          "faith-body",
          "sports-body",
          "national-agency",
          "unregistered-provision");

  public static final List<String> PHASES =
      List.of(
          "nursery",
          "primary",
          "middle",
          "secondary",
          "all-through",
          "sixteen-plus",
          "not-applicable");

  /** By name. Labels finish the sentence "the organisation …" for facts that are true or false. */
  public static final Map<String, Fact> ALL = all();

  private BuiltInFacts() {}

  private static Map<String, Fact> all() {
    var facts = new LinkedHashMap<String, Fact>();
    put(facts, "sector", Type.CHOICE, "sector", SECTORS);
    put(facts, "settingType", Type.CHOICE, "setting type", SETTING_TYPES);
    put(facts, "phase", Type.CHOICE, "phase", PHASES);
    put(facts, "district", Type.TEXT, "district", List.of());
    put(facts, "quadrant", Type.TEXT, "quadrant", List.of());
    put(facts, "boarding", Type.BOOLEAN, "has boarders", List.of());
    put(facts, "earlyYears", Type.BOOLEAN, "has early years on site", List.of());
    put(facts, "sixthForm", Type.BOOLEAN, "has a sixth form", List.of());
    put(
        facts,
        "alternativeProvision",
        Type.BOOLEAN,
        "places children in alternative provision",
        List.of());
    put(facts, "residential", Type.BOOLEAN, "runs residential or secure care", List.of());
    put(facts, "commissions", Type.BOOLEAN, "commissions services", List.of());
    put(facts, "frontline", Type.BOOLEAN, "works with children directly", List.of());
    put(facts, "group", Type.BOOLEAN, "belongs to a trust, federation or group", List.of());
    return Map.copyOf(facts);
  }

  private static void put(
      Map<String, Fact> facts, String name, Type type, String label, List<String> options) {
    facts.put(name, new Fact(name, type, label, options));
  }
}
