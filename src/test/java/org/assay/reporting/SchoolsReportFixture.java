package org.assay.reporting;

import static org.assay.reporting.ComplianceReportFixture.ratio;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assay.figures.Breach;
import org.assay.figures.Completion;
import org.assay.figures.StandardResult;
import org.assay.figures.Standing;

/**
 * A fictional county's schools: many returns, twenty standards, a long list of unmet requirements.
 */
final class SchoolsReportFixture {
  static final List<String> STANDARDS =
      List.of(
          "Leadership and governance",
          "Designated safeguarding lead and deputies",
          "Policies and procedures",
          "Staff training and reading",
          "Safer recruitment and the single central record",
          "Allegations and low-level concerns",
          "Online safety, filtering and monitoring",
          "Child-on-child abuse",
          "Prevent",
          "Children needing particular attention",
          "Attendance and children missing education",
          "Alternative provision",
          "Early help, neglect and thresholds",
          "Curriculum",
          "Exploitation and harm outside the home",
          "Premises, visitors and lettings",
          "Records and information sharing",
          "Voice of pupils, parents and staff",
          "Early years on site",
          "Impact and learning");

  private SchoolsReportFixture() {}

  static ComplianceReport section175() {
    var base = ComplianceReportFixture.section11();
    return new ComplianceReport(
        ComplianceReportFixture.masthead("Section 175, 2026", "1,512 schools and settings asked"),
        base.keyFigures(),
        base.headlines(),
        base.decisions(),
        base.escalations(),
        base.goodPractice(),
        completion(),
        IntStream.range(0, STANDARDS.size()).mapToObj(SchoolsReportFixture::standard).toList(),
        base.groups(),
        List.of(),
        heatMap(base.heatMap().key()),
        base.lowest(),
        base.movers(),
        base.mostNotApplicable(),
        IntStream.range(0, 240).mapToObj(SchoolsReportFixture::breach).toList(),
        base.themes(),
        base.actions(),
        new Moderation(1361, 0, 0, null, null, 0, 0),
        base.requests(),
        base.bands(),
        base.questions(),
        base.told(),
        base.lowestOrganisations(),
        base.method(),
        base.dataQuality());
  }

  private static CompletionPaper completion() {
    var phases = List.of("Nursery", "Primary", "Secondary", "All-through", "Sixteen plus");
    var groups =
        IntStream.range(0, phases.size())
            .mapToObj(
                i ->
                    new Completion.Group(
                        phases.get(i),
                        new Completion.Tally(
                            300 - i * 40, 220 - i * 30, 30 - i * 3, 12, ratio(88 + i))))
            .toList();
    var outstanding =
        IntStream.rangeClosed(1, 60)
            .mapToObj(
                i ->
                    new Completion.Outstanding(
                        "Hillcrest " + i + " Pre-school",
                        "Pre-school",
                        i % 3 == 0 ? "In progress" : "Not started",
                        i % 4 == 0 ? null : LocalDate.of(2026, 11, 1 + i % 20),
                        "Early years team"))
            .toList();
    return new CompletionPaper(
        new Completion(
            LocalDate.of(2026, 10, 31),
            LocalDate.of(2026, 11, 30),
            new Completion.Tally(1512, 1240, 121, 70, ratio(90)),
            List.of(new Completion.Cut("Phase", groups)),
            outstanding));
  }

  private static StandardResult standard(int i) {
    var standing =
        new Standing(6200 + i * 97 % 1500, 900 + i * 31 % 400, 120 + i * 17 % 90, i * 211 % 900);
    return new StandardResult(
        Character.toString('A' + i),
        STANDARDS.get(i),
        1361,
        standing,
        ratio(78 + i * 7 % 19),
        ComplianceReportFixture.change(
            i == 19 ? null : ratio(76 + i * 5 % 21), ratio(78 + i * 7 % 19)),
        i == 19 ? 0 : 5,
        null);
  }

  private static HeatMap heatMap(List<Rating> key) {
    var districts =
        List.of(
            "Alderbrook",
            "Bramley Vale",
            "Chalkford",
            "Downsmere",
            "Elmhurst",
            "Fernleigh",
            "Great Holt",
            "Hazelmoor",
            "Inglewater",
            "Kingsdown",
            "Larkfield");
    var heads =
        IntStream.range(0, STANDARDS.size())
            .mapToObj(i -> new HeatMap.Head(Character.toString('A' + i), STANDARDS.get(i)))
            .toList();
    var entries =
        IntStream.range(0, districts.size())
            .mapToObj(
                d ->
                    new HeatMap.Entry(
                        districts.get(d),
                        IntStream.range(0, heads.size())
                            .mapToObj(s -> key.get((d * 7 + s * 3 + d * s) % 11 / 4))
                            .toList()))
            .toList();
    return new HeatMap("District", heads, entries, key);
  }

  private static Breach breach(int i) {
    var question = i / 20;
    return new Breach(
        "Meadow Lane " + i + " Primary School",
        Character.toString('A' + question) + ".3",
        "The requirement of "
            + STANDARDS.get(question).toLowerCase(java.util.Locale.UK)
            + " is in place",
        "KCSIE 2026, part two",
        i % 6 == 0 ? "Not met" : "Partly met",
        i % 6 != 0,
        i % 7 == 0
            ? null
            : "Review with the governor for safeguarding and report to the full board",
        i % 7 == 0 ? null : LocalDate.of(2027, 1 + i % 5, 20),
        i % 7 == 0 ? Breach.Progress.NO_ACTION : Breach.Progress.PLANNED);
  }
}
