package org.assay.demonstration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.assay.demonstration.CollectionRound.Shape;
import org.assay.people.directory.Sector;

/**
 * What the county asks, seen from one day: for each form the cycle before, which is over, and the
 * one under way, whose first deadline is still to come.
 */
final class Programme {
  private static final Set<Sector> STATUTORY =
      Set.of(
          Sector.LOCAL_AUTHORITY,
          Sector.DISTRICT_COUNCIL,
          Sector.HEALTH,
          Sector.POLICE,
          Sector.PROBATION,
          Sector.SECURE_ESTATE,
          Sector.YOUTH_JUSTICE);
  private static final Set<Sector> RELEVANT = Set.of(Sector.CARE, Sector.FIRE, Sector.OTHER_AGENCY);
  private static final Set<Sector> LIGHT = Set.of(Sector.VOLUNTARY, Sector.FAITH, Sector.SPORT);

  private final LocalDate today;

  private Programme(LocalDate today) {
    this.today = today;
  }

  /** Pairs of the cycle before and the one under way. */
  static List<List<CollectionRound>> of(LocalDate today) {
    var programme = new Programme(today);
    return List.of(
        programme.schools(),
        programme.earlyYears(),
        programme.agencies("section-11", "2026.5", "s11", "Section 11", STATUTORY),
        programme.agencies(
            "section-11-proportionate",
            "2026.4",
            "s11p",
            "Section 11, relevant agencies",
            RELEVANT),
        programme.agencies(
            "section-11-light", "2026.4", "s11l", "Section 11, voluntary and faith groups", LIGHT),
        programme.colleges());
  }

  private List<CollectionRound> schools() {
    var asked = Set.of(Sector.EDUCATION);
    var opens = monday(-11);
    var series =
        new Series("s175", "Section 175 and 157 safeguarding audit", "section-175", asked, 14);
    return List.of(
        series.yearly(0, "2025.1", opens, new Shape(.78, .12, 0, .05)),
        series.yearly(1, "2026.4", opens, new Shape(.45, 0, .05, .25)));
  }

  /** Of three colleges one has returned, one is at it, and one has not begun. */
  private List<CollectionRound> colleges() {
    var opens = monday(-8);
    var series =
        new Series(
            "fe",
            "Further education safeguarding audit",
            CollectionRound.COLLEGES,
            Set.of(Sector.EDUCATION),
            15);
    return List.of(
        series.yearly(0, "2026.1", opens, new Shape(.67, 0, 0, .33)),
        series.yearly(1, "2026.4", opens, new Shape(.34, 0, 0, .33)));
  }

  private List<CollectionRound> earlyYears() {
    var asked = Set.of(Sector.EARLY_YEARS);
    var opens = monday(-9);
    var series = new Series("ey", "Early years safeguarding audit", "early-years", asked, 13);
    return List.of(
        series.yearly(0, "2026.1", opens, new Shape(.6, .14, 0, .06)),
        series.yearly(1, "2026.4", opens, new Shape(.31, 0, .03, .24)));
  }

  private List<CollectionRound> agencies(
      String form, String version, String code, String name, Set<Sector> asked) {
    var opens = monday(-9);
    var series = new Series(code, name, form, asked, 14);
    return List.of(
        series.everyOtherYear(0, "2026.1", opens, new Shape(.86, .1, 0, .04)),
        series.everyOtherYear(1, version, opens, new Shape(.35, 0, .1, .35)));
  }

  private LocalDate monday(int weeks) {
    return today.plusWeeks(weeks).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /**
   * What the rounds of one form have in common.
   *
   * @param weeks from the opening to the first deadline; the second is six later
   */
  private record Series(String code, String title, String form, Set<Sector> asked, int weeks) {

    /**
     * @param opens the round under way
     */
    CollectionRound yearly(int year, String version, LocalDate opens, Shape shape) {
      boolean autumn = opens.getMonth().compareTo(Month.AUGUST) >= 0;
      int from = opens.getYear() - (autumn ? 0 : 1) - (1 - year);
      var name = title + " " + from + "/" + (from + 1) % 100;
      return round(year, from, name, version, opens.minusWeeks((1 - year) * 52L), shape);
    }

    CollectionRound everyOtherYear(int year, String version, LocalDate opens, Shape shape) {
      int from = opens.getYear() - 2 * (1 - year);
      var name = title + " " + from + "–" + (from + 2) % 100;
      return round(year, from, name, version, opens.minusWeeks((1 - year) * 104L), shape);
    }

    private CollectionRound round(
        int year, int from, String name, String version, LocalDate opens, Shape shape) {
      return new CollectionRound(
          year,
          code + "-" + from,
          name,
          form,
          version,
          opens,
          friday(opens, weeks),
          friday(opens, weeks + 6),
          asked,
          shape);
    }
  }

  /** Nobody sets a deadline for the days around Christmas. */
  private static LocalDate friday(LocalDate opens, int weeks) {
    var friday = opens.plusWeeks(weeks).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    while (friday.plusDays(12).getYear() > friday.getYear() || friday.getDayOfYear() <= 5) {
      friday = friday.plusWeeks(1);
    }
    return friday;
  }
}
