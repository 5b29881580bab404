package org.assay.demonstration;

import jakarta.inject.Singleton;
import java.util.Map;
import org.assay.collection.cycles.PartnershipWords;
import org.assay.desk.settings.PartnershipSettings;
import org.assay.desk.settings.Setting;

/**
 * What the county calls things and what it asks its organisations to follow. The telephone number
 * is one that Ofcom keeps for fiction.
 */
@Singleton
class CountySettings {
  /** By the keys of local names, what others call otherwise. */
  private static final Map<String, String> NAMES =
      Map.of("partners", "the Lindenshire Safeguarding Children Partnership");

  private static final Map<Setting, String> SETTINGS =
      Map.of(
          Setting.FRONT_DOOR,
          "the Lindenshire Front Door",
          Setting.FRONT_DOOR_CONTACT,
          "01632 960140",
          Setting.THRESHOLDS,
          "the Lindenshire Levels of Need",
          Setting.NEGLECT_TOOL,
          "the Graded Care Profile",
          Setting.LEVELS_OF_NEED,
          String.join(
              "\n", "Universal", "Early help", "Targeted help", "Intensive help", "Statutory"),
          Setting.ESCALATION_POLICY,
          "the Lindenshire escalation procedure",
          Setting.ESCALATION_STAGES,
          String.join(
              "\n",
              "1. The professionals who disagree",
              "2. Their line managers",
              "3. Their heads of service",
              "4. Directors and chief officers",
              "5. The Executive"),
          Setting.ESCALATION_LIMIT,
          "48");

  private final PartnershipWords words;
  private final PartnershipSettings settings;

  CountySettings(PartnershipWords words, PartnershipSettings settings) {
    this.words = words;
    this.settings = settings;
  }

  void enter(long partnershipId) {
    words.say(partnershipId, NAMES);
    settings.save(partnershipId, SETTINGS);
  }
}
