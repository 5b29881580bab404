package org.assay.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assay.assurance.moderation.ModerationResult;
import org.assay.assurance.moderation.visits.VisitOutcome;
import org.assay.assurance.moderation.visits.VisitResults.Visited;
import org.assay.engine.statistics.MeanInterval;
import org.assay.reporting.assurance.AssuranceFixture;
import org.assay.reporting.figures.ActionAges;
import org.assay.reporting.figures.ActionsSummary;
import org.assay.reporting.figures.AnswerSummary;
import org.assay.reporting.figures.Breach;
import org.assay.reporting.figures.Change;
import org.assay.reporting.figures.Counted;
import org.assay.reporting.figures.PooledAnswers;
import org.assay.reporting.figures.QuestionResult;
import org.assay.reporting.figures.compliance.BandFigures;
import org.assay.reporting.figures.compliance.Breaches;
import org.assay.reporting.figures.compliance.Completion;
import org.assay.reporting.figures.compliance.Completion.Cut;
import org.assay.reporting.figures.compliance.Completion.Group;
import org.assay.reporting.figures.compliance.Completion.Outstanding;
import org.assay.reporting.figures.compliance.Completion.Tally;
import org.assay.reporting.figures.compliance.GroupResult;
import org.assay.reporting.figures.compliance.StandardResult;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Rating;
import org.jspecify.annotations.Nullable;

/** Fictional summaries of a fictional county, as full and as empty as they come. */
public final class ComplianceReportFixture {
  public static final List<String> ARRANGEMENTS =
      List.of(
          "Clear line of accountability",
          "Board-level lead for safeguarding",
          "Listening to children",
          "Whistleblowing",
          "Escalation of concerns",
          "Sharing information",
          "Designated practitioner",
          "Safe recruitment and working",
          "Supervision and training",
          "Culture of safety and equality",
          "Competence and support of staff",
          "Induction",
          "Review of own practice",
          "Allegations against people who work with children");

  public static final List<String> AGENCIES =
      List.of(
          "Wealdshire County Council, Children's Services",
          "Wealdshire County Council, Adults' Services",
          "Wealdshire Police",
          "NHS Wealdshire Integrated Care Board",
          "Alderbrook Borough Council",
          "Bramley Vale District Council",
          "Chalkford Borough Council",
          "Downsmere District Council",
          "Elmhurst Borough Council",
          "Fernleigh District Council",
          "Great Holt Borough Council",
          "Hazelmoor District Council",
          "Inglewater Borough Council",
          "Kingsdown District Council",
          "Larkfield Borough Council",
          "Wealdshire and Coast Acute Hospitals",
          "Northgate Hospitals Trust",
          "Wealdshire Partnership Mental Health Trust",
          "First Weald Community Health",
          "South Counties Ambulance Service",
          "Wealdshire Probation Delivery Unit",
          "HMP Longbarrow",
          "Wealdshire Youth Justice Service",
          "Wealdshire Fire and Rescue Service",
          "Police and Crime Commissioner",
          "Harbour Family Charity",
          "Open Door Youth Project",
          "Diocese of Wealdshire",
          "Stepping Stones Fostering",
          "Oakapple Children's Homes");

  private static final ModerationResult MODERATED =
      new ModerationResult(
          30,
          6,
          4,
          4,
          212,
          35,
          168,
          9,
          new ModerationResult.Pair(
              4,
              new BigDecimal("0.84"),
              new BigDecimal("0.80"),
              new MeanInterval(0.71, 0.89),
              new MeanInterval(-0.07, -0.01)),
          Map.of());

  private static final List<Visited> VISITS =
      List.of(
          new Visited(
              AGENCIES.get(2),
              LocalDate.of(2026, 11, 12),
              "A moderator and a manager of another agency; the safeguarding lead and six staff",
              VisitOutcome.PARTLY),
          new Visited(
              AGENCIES.get(5),
              LocalDate.of(2026, 11, 3),
              "Two moderators; the head of service and the training manager",
              VisitOutcome.SEEN));

  private ComplianceReportFixture() {}

  public static ComplianceReport section11() {
    return section11(AGENCIES.size());
  }

  /**
   * @param agencies how many the heat-map has
   */
  public static ComplianceReport section11(int agencies) {
    return new ComplianceReport(
        masthead("Section 11, 2026", "38 agencies asked under section 11 or by the arrangements"),
        List.of(
            new KeyFigure(
                "30 of 38", "agencies returned", "79%, against 71% at this point last year"),
            new KeyFigure("81%", "mean score claimed", "78% last year, on 61 comparable questions"),
            new KeyFigure(
                "1,429",
                "requirements not fully met",
                "in 383 organisations; each has an action named, 987 with a closed action"),
            new KeyFigure(
                "−12",
                "points from claimed to moderated",
                "before rounding; random part: 12 returns; 95% interval under moderation")),
        List.of(
            "Thirty of 38 agencies have returned, 26 of them on time; two district councils and"
                + " three voluntary bodies have not started.",
            "Listening to children is the weakest arrangement for the second year: 58% of answers"
                + " say it is met, and few returns show what changed because a child spoke.",
            "Safe recruitment rose most, by 9 points, after the joint training of spring 2026.",
            "Nine agencies say that 17 requirements of law or statutory guidance are not met; four"
                + " of these name no action.",
            "Where a moderator looked, one answer in five was lowered, most often for"
                + " supervision."),
        List.of(
            "Agree that the chair writes to the five agencies that have not started.",
            "Ask the Workforce group for a plan on supervision before the March meeting.",
            "Choose two arrangements for challenge visits in the spring."),
        List.of(
            "No commissioned provider returned its own answers; contracts say nothing about Section"
                + " 11."),
        List.of(
            "A district council now asks every housing officer, once a quarter, which child they"
                + " worried about; 31 early conversations followed.",
            "A community health provider lets young people interview for every post that works with"
                + " them."),
        completion(),
        standards(),
        List.of(
            group(
                "Sector",
                21,
                "Local authority",
                "Health",
                "Justice",
                "Voluntary and faith",
                "Care"),
            group("Quadrant", 22, "North east", "North west", "South east", "South west")),
        List.of(
            group(
                "",
                9,
                "K1 Senior management commitment",
                "K2 Statement of responsibilities",
                "K3 Line of accountability",
                "K4 Service development informed by children and families",
                "K5 Training, induction and supervision",
                "K6 Safer recruitment and allegations",
                "K7 Working between agencies",
                "K8 Information sharing")),
        heatMap(agencies),
        questions("L"),
        questions("M"),
        questions("N"),
        Breaches.of(breaches(17)),
        group(
            "", 5, "Neglect", "Early help", "Adolescents", "Online safety", "Prevent", "Training"),
        new ActionsPaper(new ActionsSummary(64, 23, 18, new ActionAges(38, 14, 11, 6))),
        new Moderation(30, MODERATED, VISITS),
        AssuranceFixture.figures(true),
        List.of(
            new Counted("Training on harmful sexual behaviour", 14),
            new Counted("A template for supervision records", 9),
            new Counted("Help with the neglect screening tool", 7)),
        bands(),
        questions("L"),
        told(),
        new HeatMap("Organisation", List.of(), List.of(), List.of()),
        ComplianceMethod.method(),
        List.of(
            "Two returns were sent on one day by one person for two departments with the same"
                + " words; both count.",
            "143 of 2,021 answers that name evidence rely on evidence older than twelve months."));
  }

  /** Three agencies and one standard, nothing unmet, and no cycle before it. */
  public static ComplianceReport small() {
    var all = section11(3);
    var standard = all.standards().get(12);
    return new ComplianceReport(
        masthead("Section 11, 2026", "3 agencies asked under section 11 or by the arrangements"),
        all.keyFigures(),
        all.headlines(),
        all.decisions(),
        List.of(),
        List.of(),
        new CompletionPaper(
            new Completion(
                LocalDate.of(2026, 10, 31),
                LocalDate.of(2026, 11, 30),
                new Tally(3, 2, 0, 1, null),
                List.of(
                    new Cut("Sector", List.of(new Group("Health", new Tally(3, 2, 0, 1, null))))),
                List.of(new Outstanding("HMP Longbarrow", "Prison", "In progress", null, "")))),
        List.of(standard),
        List.of(),
        List.of(),
        new HeatMap(
            "Agency",
            all.heatMap().standards().subList(0, 1),
            all.heatMap().entries().stream()
                .map(it -> new HeatMap.Entry(it.name(), it.ratings().subList(0, 1)))
                .toList(),
            all.heatMap().key()),
        all.lowest().subList(6, 7),
        List.of(),
        List.of(),
        Breaches.NONE,
        new GroupResult("", List.of()),
        new ActionsPaper(new ActionsSummary(0, 0, 0, new ActionAges(0, 0, 0, 0))),
        new Moderation(0, ModerationResult.NONE),
        AssuranceFixture.figures(true),
        List.of(),
        new BandFigures(List.of(new Counted("Strong", 2)), 0, List.of()),
        all.lowest().subList(6, 7),
        List.of(),
        all.lowestOrganisations(),
        ComplianceMethod.method(),
        List.of());
  }

  /** A cycle on its first day: asked, and nothing back. */
  public static ComplianceReport nothingYet() {
    var nobody = new Tally(38, 0, 0, 0, null);
    return new ComplianceReport(
        masthead("Section 11, 2026", "38 agencies asked under section 11 or by the arrangements"),
        List.of(new KeyFigure("0 of 38", "agencies returned", "first deadline 31 January 2027")),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new CompletionPaper(
            new Completion(
                LocalDate.of(2027, 1, 31),
                LocalDate.of(2027, 2, 28),
                nobody,
                List.of(
                    new Cut("Sector", List.of(new Group("Health", new Tally(38, 0, 0, 0, null))))),
                List.of())),
        List.of(),
        List.of(),
        List.of(),
        new HeatMap("Agency", List.of(), List.of(), List.of()),
        List.of(),
        List.of(),
        List.of(),
        Breaches.NONE,
        new GroupResult("", List.of()),
        new ActionsPaper(new ActionsSummary(0, 0, 0, new ActionAges(0, 0, 0, 0))),
        new Moderation(0, ModerationResult.NONE),
        AssuranceFixture.none(),
        List.of(),
        new BandFigures(List.of(), 0, List.of()),
        List.of(),
        List.of(),
        new HeatMap("Organisation", List.of(), List.of(), List.of()),
        ComplianceMethod.method(),
        List.of());
  }

  static Masthead masthead(String cycle, String population) {
    return new Masthead(
        "Wealdshire Safeguarding Children Partnership",
        "Performance, Audit and Scrutiny",
        "Compliance summary",
        cycle,
        Instant.parse("2026-11-21T09:30:00Z"),
        "Population",
        population,
        "The latest submission of each return up to that time counts; drafts never do.",
        "Section 11 self-assessment, edition 2026.1",
        "9f2c51d08a7be3461c5d02f7ab93e8407716dd0a5be8f1c2934fe07d61b8a3c4",
        "For members. Names organisations.");
  }

  /** Of 24 organisations, of which more moved one way than the other. */
  static @Nullable Change change(@Nullable BigDecimal before, BigDecimal now) {
    if (before == null) {
      return null;
    }
    var rose = now.compareTo(before) > 0;
    return new Change(24, 5, now, before, rose ? 12 : 3, 9, rose ? 3 : 12);
  }

  /** Returns by band, and two that a critical requirement holds down. */
  static BandFigures bands() {
    return new BandFigures(
        List.of(
            new Counted("Strong", 18),
            new Counted("Good", 8),
            new Counted("Requires improvement", 3),
            new Counted("Inadequate", 1)),
        0,
        List.of(
            new BandFigures.Capped(
                "Kingsdown District Council",
                "Inadequate",
                ratio(83),
                "83%",
                true,
                List.of("8.2  Safer recruitment checks are done before the first day")),
            new BandFigures.Capped(
                "HMP Longbarrow",
                "Requires improvement",
                ratio(88),
                "88%",
                false,
                List.of("14.1  Allegations are reported within one working day"))));
  }

  private static List<AnswerSummary> told() {
    var now =
        new AnswerSummary.Summary(
            28,
            new BigDecimal("412"),
            null,
            new AnswerSummary.Spread(
                new BigDecimal("6"), new BigDecimal("11"), new BigDecimal("19")));
    var before = new AnswerSummary.Summary(25, new BigDecimal("390"), null, null);
    return List.of(
        new AnswerSummary(
            "escalations",
            "5.6",
            "How many disagreements did you escalate?",
            "Escalation of concerns",
            AnswerSummary.Kind.NUMBER,
            28,
            1,
            1,
            25,
            List.of(
                new AnswerSummary.Part(
                    "",
                    "escalations",
                    now,
                    before,
                    List.of(new AnswerSummary.Group("Sector", "Health", now, before, 0, 0))))));
  }

  public static BigDecimal ratio(int percent) {
    return BigDecimal.valueOf(percent, 2);
  }

  private static CompletionPaper completion() {
    return new CompletionPaper(
        new Completion(
            LocalDate.of(2026, 10, 31),
            LocalDate.of(2026, 11, 30),
            new Tally(38, 26, 4, 3, ratio(71)),
            List.of(
                new Cut(
                    "Sector",
                    List.of(
                        new Group("Local authority", new Tally(14, 11, 1, 1, ratio(86))),
                        new Group("Health", new Tally(10, 8, 2, 0, ratio(80))),
                        new Group("Justice", new Tally(5, 4, 0, 1, ratio(60))),
                        new Group("Voluntary and faith", new Tally(6, 2, 0, 1, ratio(33))),
                        new Group("Care", new Tally(3, 1, 1, 0, null)))),
                new Cut(
                    "Quadrant",
                    List.of(
                        new Group("North east", new Tally(10, 8, 1, 1, ratio(70))),
                        new Group("North west", new Tally(9, 6, 1, 0, ratio(78))),
                        new Group("South east", new Tally(10, 7, 1, 1, ratio(70))),
                        new Group("South west", new Tally(9, 5, 1, 1, ratio(67)))))),
            List.of(
                new Outstanding(
                    "Kingsdown District Council",
                    "District council",
                    "Not started",
                    LocalDate.of(2026, 11, 10),
                    "Partnership officer"),
                new Outstanding(
                    "Larkfield Borough Council",
                    "District council",
                    "Not started",
                    LocalDate.of(2026, 11, 12),
                    "Partnership officer"),
                new Outstanding(
                    "Open Door Youth Project",
                    "Voluntary body",
                    "Not started",
                    null,
                    "Voluntary sector lead"),
                new Outstanding(
                    "HMP Longbarrow",
                    "Prison",
                    "In progress",
                    LocalDate.of(2026, 11, 18),
                    "Justice lead"))));
  }

  private static List<StandardResult> standards() {
    return IntStream.range(0, ARRANGEMENTS.size())
        .mapToObj(i -> standard(i + 1, ARRANGEMENTS.get(i)))
        .toList();
  }

  private static StandardResult standard(int number, String title) {
    var met = 78 + number * 37 % 59;
    var partly = 18 + number * 13 % 31;
    var not = 4 + number * 7 % 11;
    var answers = new PooledAnswers(met, partly, not, number * 5 % 17);
    var score =
        BigDecimal.valueOf(2L * met + partly, 4)
            .divide(
                BigDecimal.valueOf(2L * answers.scored(), 4), 4, java.math.RoundingMode.HALF_UP);
    var last = number == 13 ? null : score.subtract(ratio(number * 11 % 19 - 8));
    return new StandardResult(
        Integer.toString(number),
        title,
        30,
        answers,
        score,
        change(last, score),
        last == null ? 0 : 4 + number % 3,
        number % 4 == 1
            ? new StandardResult.Moderated(12, score.add(ratio(1)), score.subtract(ratio(4)))
            : null);
  }

  static GroupResult group(String cut, int number, String... names) {
    var parts = new ArrayList<GroupResult.Part>();
    for (var name : names) {
      var i = parts.size();
      var last = name.equals("Care") ? null : ratio(71 + i * 3);
      parts.add(
          new GroupResult.Part(
              name,
              number - i,
              new PooledAnswers(60 + i * 7, 20 - i, 6 + i, i * 3),
              ratio(74 + i * 3),
              change(last, ratio(74 + i * 3))));
    }
    return new GroupResult(cut, parts);
  }

  private static HeatMap heatMap(int agencies) {
    var key =
        List.of(
            new Rating("S", "Strong: 85% or more", Rating.Tone.STRONG),
            new Rating("G", "Good: 70% to under 85%", Rating.Tone.GOOD),
            new Rating("R", "Requires improvement: 40% to under 70%", Rating.Tone.MIDDLE),
            new Rating("I", "Inadequate: under 40%", Rating.Tone.WEAK),
            Rating.NOT_SCORED,
            Rating.NOT_RETURNED);
    var heads =
        IntStream.range(0, ARRANGEMENTS.size())
            .mapToObj(i -> new HeatMap.Head(Integer.toString(i + 1), ARRANGEMENTS.get(i)))
            .toList();
    var rows = new ArrayList<HeatMap.Entry>();
    while (rows.size() < agencies) {
      var row = rows.size();
      var agency = row < AGENCIES.size() ? AGENCIES.get(row) : "Riverside Charity " + row;
      var absent = row == 13 || row == 14 || row == 26;
      rows.add(
          new HeatMap.Entry(
              agency,
              IntStream.range(0, heads.size())
                  .mapToObj(i -> absent ? Rating.NOT_RETURNED : key.get(pick(row, i)))
                  .toList()));
    }
    return new HeatMap("Agency", heads, rows, key);
  }

  private static int pick(int row, int column) {
    var mixed = (row * 31 + column * 17 + row * column * 7) % 23;
    return mixed < 9 ? 0 : mixed < 15 ? 1 : mixed < 20 ? 2 : mixed < 22 ? 3 : 4;
  }

  private static List<QuestionResult> questions(String prefix) {
    var texts =
        List.of(
            "Children's views have changed how the service is planned in the last year.",
            "Staff who work with children have safeguarding supervision at the agreed interval.",
            "Each department has its own named lead for safeguarding, and partners know who it is.",
            "Contracts for services that reach children ask for the Section 11 arrangements.",
            "Leavers and new starters are told how to raise a concern outside the line of"
                + " management.",
            "Escalations to other agencies are counted, and what came of them is known.",
            "The housing protocol gives priority where a child is at risk.",
            "Staff are confident to talk about race, faith and culture with families.",
            "Core groups are attended by somebody who knows the child.",
            "Induction is finished before lone work with children.");
    return IntStream.range(0, texts.size())
        .mapToObj(
            i ->
                question(
                    (i + 1) + "." + (1 + i % 5),
                    texts.get(i),
                    i,
                    prefix.equals("M") ? 25 - i * 5 : 3))
        .toList();
  }

  private static QuestionResult question(String ref, String text, int i, int moved) {
    var score = ratio(38 + i * 3);
    var last = i == 6 ? null : score.subtract(ratio(moved));
    return new QuestionResult(
        ref,
        text,
        i % 3 == 0 ? "must" : i % 3 == 1 ? "should" : "local",
        new PooledAnswers(8 + i, 12, 10 - i / 2, 12 - i),
        score,
        change(last, score));
  }

  static List<Breach> breaches(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i ->
                new Breach(
                    AGENCIES.get(4 + i * 3 % 20),
                    1 + i / 4 + ".2",
                    List.of(
                            "A senior leader answers for safeguarding",
                            "Safer recruitment checks are done before the first day",
                            "Allegations are reported within one working day",
                            "Staff know how to blow the whistle",
                            "There is an information sharing agreement")
                        .get(i / 4),
                    "Children Act 2004 s.11; Working Together, ch. 4",
                    i % 3 == 0 ? "Not met" : "Partly met",
                    i % 3 != 0,
                    i % 5 == 4
                        ? null
                        : "Appoint and publish the name; brief all teams; confirm to the"
                            + " partnership",
                    i % 5 == 4 ? null : LocalDate.of(2027, 1 + i % 4, 15),
                    i % 5 == 4
                        ? Breach.Progress.NO_ACTION
                        : i % 2 == 0 ? Breach.Progress.PLANNED : Breach.Progress.UNDER_WAY))
        .toList();
  }
}
