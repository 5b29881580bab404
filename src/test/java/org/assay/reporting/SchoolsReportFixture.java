package org.assay.reporting;

import static org.assay.reporting.ComplianceReportFixture.ratio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assay.assurance.moderation.ModerationResult;
import org.assay.reporting.assurance.AssuranceFixture;
import org.assay.reporting.figures.AnswerSummary;
import org.assay.reporting.figures.Breach;
import org.assay.reporting.figures.PooledAnswers;
import org.assay.reporting.figures.compliance.BandFigures;
import org.assay.reporting.figures.compliance.Breaches;
import org.assay.reporting.figures.compliance.Completion;
import org.assay.reporting.figures.compliance.GroupResult;
import org.assay.reporting.figures.compliance.StandardResult;
import org.assay.reporting.paper.Rating;

/**
 * A fictional county's schools: many returns, as many standards as a shipped set has, a long list
 * of unmet requirements.
 */
public final class SchoolsReportFixture {
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
          "Impact and learning",
          "Part 2: leadership, staff and records",
          "Part 2: recruitment and adults",
          "Part 2: children and harm",
          "Part 2: care, trips and learning");

  private static final List<String> DISTRICTS =
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
          "Larkfield",
          "Marsham and Pindleford",
          "Netherby",
          "Oakhanger",
          "Pelham Vale");

  private static final List<String> PHASES =
      List.of("Nursery", "Primary", "Secondary", "All-through", "Sixteen plus");

  private static final List<String> SETTINGS =
      List.of(
          "Academy (alternative provision)",
          "Academy (converter)",
          "Academy (special)",
          "Academy (sponsor-led)",
          "Community school",
          "Community special school",
          "Foundation school",
          "Foundation special school",
          "Free school",
          "Further education college",
          "Independent school",
          "Independent special school",
          "Maintained nursery school",
          "Non-maintained special school",
          "Pupil referral unit",
          "16 to 19 academy",
          "Sixth form college",
          "Special post-16 institution",
          "Training provider",
          "Voluntary aided school",
          "Voluntary controlled school");

  private static final List<String> THEMES =
      List.of(
          "Governance",
          "Designated safeguarding lead",
          "Policies",
          "Training",
          "Safer recruitment",
          "Single central record",
          "Allegations",
          "Low-level concerns",
          "Online safety, filtering and monitoring",
          "Abuse between children",
          "Prevent",
          "Attendance and missing education",
          "Alternative provision",
          "Early help and referrals",
          "Neglect",
          "Mental health",
          "Special needs and disability",
          "Voice",
          "Records and information sharing",
          "Curriculum",
          "Exploitation",
          "Early years");

  private SchoolsReportFixture() {}

  public static ComplianceReport section175() {
    var base = ComplianceReportFixture.section11();
    return new ComplianceReport(
        ComplianceReportFixture.masthead("Section 175, 2026", "560 schools and settings asked"),
        base.keyFigures(),
        base.headlines(),
        base.decisions(),
        base.escalations(),
        base.goodPractice(),
        completion(),
        IntStream.range(0, STANDARDS.size()).mapToObj(SchoolsReportFixture::standard).toList(),
        groups(),
        List.of(),
        heatMap(key(base.heatMap().key())),
        base.lowest(),
        base.movers(),
        base.mostNotApplicable(),
        Breaches.of(IntStream.range(0, 640).mapToObj(SchoolsReportFixture::breach).toList()),
        themes(),
        base.actions(),
        new Moderation(481, ModerationResult.NONE),
        AssuranceFixture.figures(true),
        base.requests(),
        bands(base.bands()),
        base.questions(),
        told(base.told().getFirst()),
        lowest(key(base.heatMap().key())),
        base.method(),
        base.dataQuality());
  }

  private static CompletionPaper completion() {
    var groups =
        IntStream.range(0, PHASES.size())
            .mapToObj(
                i ->
                    new Completion.Group(
                        PHASES.get(i),
                        new Completion.Tally(
                            200 - i * 40, 150 - i * 30, 20 - i * 3, 12, ratio(88 + i))))
            .toList();
    var settings =
        IntStream.range(0, SETTINGS.size())
            .mapToObj(
                i ->
                    new Completion.Group(
                        SETTINGS.get(i),
                        new Completion.Tally(30 + i * 7 % 40, 20 + i * 5 % 11, 3, i, ratio(80))))
            .toList();
    var outstanding =
        IntStream.rangeClosed(1, 79)
            .mapToObj(
                i ->
                    new Completion.Outstanding(
                        "Hillcrest " + i + " Pre-school",
                        "Pre-school",
                        i % 3 == 0 ? "In progress" : "Not started",
                        null,
                        ""))
            .toList();
    return new CompletionPaper(
        new Completion(
            LocalDate.of(2026, 10, 31),
            LocalDate.of(2026, 11, 30),
            new Completion.Tally(560, 410, 71, 30, ratio(90)),
            List.of(
                new Completion.Cut("Setting type", settings),
                new Completion.Cut("Phase", groups),
                new Completion.Cut("District", groups),
                new Completion.Cut("Quadrant", groups)),
            outstanding));
  }

  private static StandardResult standard(int i) {
    var standing =
        new PooledAnswers(
            6200 + i * 97 % 1500, 900 + i * 31 % 400, 120 + i * 17 % 90, i * 211 % 900);
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
    var heads = heads();
    var names = new ArrayList<>(PHASES);
    names.addAll(DISTRICTS);
    var entries =
        IntStream.range(0, names.size())
            .mapToObj(
                d ->
                    new HeatMap.Entry(
                        names.get(d) + " (" + (20 + d) + ")",
                        IntStream.range(0, heads.size())
                            .mapToObj(s -> key.get((d * 7 + s * 3 + d * s) % 11 / 4))
                            .toList()))
            .toList();
    return new HeatMap("District", heads, entries, key);
  }

  private static GroupResult themes() {
    return new GroupResult(
        "",
        IntStream.range(0, THEMES.size())
            .mapToObj(
                i ->
                    new GroupResult.Part(
                        THEMES.get(i),
                        3 + i % 9,
                        new PooledAnswers(900 + i * 31, 120 - i * 2, 40 + i, i * 3),
                        ratio(98 - i * 7 % 19),
                        ComplianceReportFixture.change(ratio(90), ratio(98 - i * 7 % 19))))
            .toList());
  }

  private static List<GroupResult> groups() {
    return List.of(
        ComplianceReportFixture.group(
            "Phase", 90, "Nursery", "Primary", "Secondary", "Sixteen plus"),
        ComplianceReportFixture.group(
            "Setting type", 60, "Maintained", "Academy", "Independent", "Special", "College"),
        ComplianceReportFixture.group(
            "District", 50, DISTRICTS.subList(0, 8).toArray(String[]::new)),
        ComplianceReportFixture.group("Quadrant", 120, "North", "East", "South", "West"));
  }

  private static BandFigures bands(BandFigures of) {
    return new BandFigures(
        of.bands(),
        9,
        IntStream.range(0, 25)
            .mapToObj(
                i ->
                    new BandFigures.Capped(
                        "Meadow Lane " + i + " Primary School",
                        i < 3 ? "Inadequate" : "Requires improvement",
                        ratio(70 + i),
                        70 + i + "%",
                        i < 3,
                        List.of("B.1  There is a designated safeguarding lead")))
            .toList());
  }

  private static List<AnswerSummary> told(AnswerSummary of) {
    var part = of.parts().getFirst();
    var group = part.groups().getFirst();
    var districts =
        DISTRICTS.stream()
            .map(it -> new AnswerSummary.Group("District", it, group.now(), group.before(), 0, 0))
            .toList();
    var whole = new AnswerSummary.Part("", part.label(), part.all(), part.before(), districts);
    return IntStream.rangeClosed(1, 28)
        .mapToObj(
            i ->
                new AnswerSummary(
                    "told-" + i,
                    "T." + i,
                    of.text(),
                    of.standard(),
                    of.kind(),
                    470,
                    4,
                    7,
                    of.lastAnswered(),
                    List.of(whole)))
        .toList();
  }

  /** Two bands begin with one letter, as those of the shipped sets do. */
  private static List<Rating> key(List<Rating> of) {
    var key = new ArrayList<>(of);
    key.set(1, new Rating("So", "Sound: 70% to under 85%", Rating.Tone.GOOD));
    return key;
  }

  private static HeatMap lowest(List<Rating> key) {
    var entries =
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    new HeatMap.Entry(
                        "Meadow Lane " + i + " Church of England Primary School",
                        IntStream.range(0, STANDARDS.size())
                            .mapToObj(s -> key.get((i * 5 + s * 3) % 4))
                            .toList()))
            .toList();
    return new HeatMap("Organisation", heads(), entries, key.subList(0, 5));
  }

  private static List<HeatMap.Head> heads() {
    return IntStream.range(0, STANDARDS.size())
        .mapToObj(i -> new HeatMap.Head(Character.toString('A' + i), STANDARDS.get(i)))
        .toList();
  }

  private static Breach breach(int i) {
    var question = i / 32;
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
