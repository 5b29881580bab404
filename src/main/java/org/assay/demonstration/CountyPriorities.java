package org.assay.demonstration;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.assay.assurance.priorities.Indicator;
import org.assay.assurance.priorities.IndicatorSource;
import org.assay.assurance.priorities.Priorities;
import org.assay.assurance.priorities.Priority;

/** The county's plan has the three priorities that such a plan has, and says how it will know. */
@Singleton
class CountyPriorities {
  private final Priorities priorities;

  CountyPriorities(Priorities priorities) {
    this.priorities = priorities;
  }

  /**
   * @param year in which the plan began
   */
  void enter(long partnershipId, int year) {
    var from = LocalDate.of(year, 4, 1);
    priorities.replace(
        partnershipId,
        List.of(
            plan("neglect", NEGLECT, "the Neglect subgroup", from, neglect()),
            plan("right-support", RIGHT_SUPPORT, "the Early Help Board", from, rightSupport()),
            plan(
                "adolescents",
                "Safeguarding adolescents",
                "the Safeguarding Adolescents subgroup",
                from,
                adolescents())));
  }

  private static final String NEGLECT =
      "A consistent and effective multi-agency response to all forms of neglect";
  private static final String RIGHT_SUPPORT =
      "The right support from the right agencies at the right time";

  private static Priority plan(
      String tag, String title, String owner, LocalDate from, List<Indicator> indicators) {
    return new Priority(tag, title, owner, from, from.plusYears(2).minusDays(1), indicators);
  }

  private static List<Indicator> neglect() {
    return List.of(
        new Indicator("Multi-agency audits", IndicatorSource.CASE_AUDITS),
        new Indicator("Responses to Section 11 and Section 175", IndicatorSource.ANSWERS),
        new Indicator(
            "Fewer referrals that come again for neglect",
            IndicatorSource.DATASETS,
            List.of("neg-rereferral")),
        new Indicator(
            "A report to the Executive each quarter from the neglect dataset",
            IndicatorSource.DATASETS));
  }

  private static List<Indicator> rightSupport() {
    return List.of(
        new Indicator(
            "A report to the Executive each quarter from the Early Help Board",
            IndicatorSource.NONE),
        new Indicator(
            "Families take part more in the services that are offered",
            IndicatorSource.ANSWERS,
            List.of("voice-whole-family", "parents-asked", "early-help-role")),
        new Indicator(
            "Fewer referrals that come again to early help and statutory services",
            IndicatorSource.DATASETS),
        new Indicator(
            "A better understanding of what makes referrals come again", IndicatorSource.NONE));
  }

  private static List<Indicator> adolescents() {
    return List.of(
        new Indicator(
            "A report to the Executive each quarter from the Safeguarding Adolescents subgroup",
            IndicatorSource.NONE),
        new Indicator(
            "What children, young people and their families say of the new model and of local"
                + " support",
            IndicatorSource.ANSWERS,
            List.of("voice-in-services", "voice-in-decisions", "children-trust-reporting")),
        new Indicator(
            "Impact measured by an analysis of successful outcomes", IndicatorSource.IMPACT));
  }
}
