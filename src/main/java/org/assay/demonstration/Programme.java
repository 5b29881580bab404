package org.assay.demonstration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.demonstration.Round.Shape;
import org.assay.directory.Sector;

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

  private static final int YEAR = 52;
  private static final int TWO_YEARS = 104;

  private final LocalDate today;

  private Programme(LocalDate today) {
    this.today = today;
  }

  /** Pairs of the cycle before and the one under way. */
  static List<List<Round>> of(LocalDate today) {
    var programme = new Programme(today);
    return List.of(
        programme.schools(),
        programme.earlyYears(),
        programme.agencies("section-11", "s11", "Section 11", STATUTORY),
        programme.agencies(
            "section-11-proportionate", "s11p", "Section 11, relevant agencies", RELEVANT),
        programme.agencies(
            "section-11-light", "s11l", "Section 11, voluntary and faith groups", LIGHT));
  }

  private List<Round> schools() {
    var name = "Section 175 and 157 safeguarding audit ";
    var opens = monday(-11);
    return List.of(
        round(
            0,
            "s175",
            name,
            "section-175",
            "2025.1",
            opens.minusWeeks(YEAR),
            14,
            Set.of(Sector.EDUCATION),
            new Shape(.78, .12, 0, .05)),
        round(
            1,
            "s175",
            name,
            "section-175",
            "2026.1",
            opens,
            14,
            Set.of(Sector.EDUCATION),
            new Shape(.45, 0, .05, .25)));
  }

  private List<Round> earlyYears() {
    var name = "Early years safeguarding audit ";
    var opens = monday(-9);
    return List.of(
        round(
            0,
            "ey",
            name,
            "early-years",
            "2026.1",
            opens.minusWeeks(YEAR),
            13,
            Set.of(Sector.EARLY_YEARS),
            new Shape(.6, .14, 0, .06)),
        round(
            1,
            "ey",
            name,
            "early-years",
            "2026.1",
            opens,
            13,
            Set.of(Sector.EARLY_YEARS),
            new Shape(.31, 0, .03, .24)));
  }

  private List<Round> agencies(String form, String code, String name, Set<Sector> sectors) {
    var opens = monday(-9);
    return Stream.of(0, 1).map(year -> agencies(year, form, code, name, sectors, opens)).toList();
  }

  private static Round agencies(
      int year, String form, String code, String name, Set<Sector> sectors, LocalDate thisOpens) {
    var opens = year == 0 ? thisOpens.minusWeeks(TWO_YEARS) : thisOpens;
    int from = opens.getYear();
    return new Round(
        year,
        code + "-" + from,
        name + " " + from + "–" + (from + 2) % 100,
        form,
        "2026.1",
        opens,
        friday(opens, 14),
        friday(opens, 20),
        sectors,
        year == 0 ? new Shape(.86, .1, 0, .04) : new Shape(.35, 0, .1, .35));
  }

  private static Round round(
      int year,
      String code,
      String name,
      String form,
      String version,
      LocalDate opens,
      int weeks,
      Set<Sector> sectors,
      Shape shape) {
    int from =
        opens.getMonth().compareTo(Month.AUGUST) >= 0 ? opens.getYear() : opens.getYear() - 1;
    return new Round(
        year,
        code + "-" + from,
        name + from + "/" + (from + 1) % 100,
        form,
        version,
        opens,
        friday(opens, weeks),
        friday(opens, weeks + 6),
        sectors,
        shape);
  }

  private LocalDate monday(int weeks) {
    return today.plusWeeks(weeks).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static LocalDate friday(LocalDate opens, int weeks) {
    return opens.plusWeeks(weeks).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
  }
}
