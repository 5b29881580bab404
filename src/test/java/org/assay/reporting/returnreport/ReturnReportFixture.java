package org.assay.reporting.returnreport;

import static org.assay.reporting.ComplianceReportFixture.ratio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assay.reporting.ComplianceReportFixture;
import org.assay.reporting.figures.PooledAnswers;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;

/** What a fictional school and a fictional agency get back. */
public final class ReturnReportFixture {
  private static final List<String> HEADINGS =
      List.of(
          "Leadership and governance",
          "Designated safeguarding lead",
          "Policies and procedures",
          "Staff training and reading",
          "Safer recruitment and the single central record",
          "Allegations and low-level concerns",
          "Online safety, filtering and monitoring",
          "Child-on-child abuse",
          "Prevent",
          "Children needing particular attention",
          "Attendance and children missing education");

  private ReturnReportFixture() {}

  /** The words in a paragraph, a table and a list. */
  public static ReturnReport saying(String words) {
    var school = school();
    return new ReturnReport(
        school.masthead(),
        school.reader(),
        school.keyFigures(),
        school.mustHeading(),
        words,
        school.unmet(),
        school.notMet(),
        school.standing(),
        school.overall(),
        school.standards(),
        school.peerGroup(),
        school.moderated(),
        school.nextSteps(),
        List.of(new ImpactClaim("Voice", words, 3, "child’s voice", "")),
        school.replies(),
        school.answers(),
        List.of(words));
  }

  private static final ReturnVerdict SCHOOL =
      new ReturnVerdict(true, 3, 0, ReportAudience.ORGANISATION);
  private static final ReturnVerdict AGENCY =
      new ReturnVerdict(false, 0, 0, ReportAudience.ORGANISATION);

  public static ReturnReport school() {
    return new ReturnReport(
        masthead("Oakfield Primary School", "Section 175, 2026"),
        ReportAudience.ORGANISATION,
        List.of(
            new KeyFigure("82%", "compliance", "band: good; 78% last year on comparable questions"),
            new KeyFigure(
                "3", "legal duties not fully in place", "of 54 asked of a school like yours"),
            new KeyFigure("1.6", "mean impact level", "of 4; most claims name an activity"),
            new KeyFigure("100%", "of questions answered", "4% not applicable")),
        SCHOOL.heading(),
        SCHOOL.words(),
        List.of(
            new UnmetMust(
                "5.2",
                "Checks on governors are on the single central record",
                "KCSIE 2026, part three",
                "Partly met",
                "Complete section 128 checks for two new governors",
                "School business manager",
                LocalDate.of(2026, 12, 5)),
            new UnmetMust(
                "7.4",
                "Filtering and monitoring are reviewed at least once a year",
                "KCSIE 2026, part two",
                "Not met",
                "Review with the provider and the designated safeguarding lead",
                "Head teacher",
                LocalDate.of(2027, 1, 15)),
            new UnmetMust(
                "11.1",
                "There is more than one emergency contact for each pupil",
                "KCSIE 2026, part two",
                "Partly met",
                null,
                null,
                null)),
        List.of(
            new UnmetMust(
                "2.3",
                "There is cover for the designated safeguarding lead in the holidays",
                "KCSIE 2026 (2025 edition: paragraph 103)",
                "Not met",
                null,
                null,
                null)),
        "All standards together: 82% (band: good). 100% of the scored questions are answered and 4%"
            + " do not apply.",
        new OwnStandard(
            "",
            "All standards",
            new PooledAnswers(54, 16, 3, 9),
            ratio(82),
            "82%",
            null,
            new Peers.Known(112, ratio(71), ratio(80), ratio(88))),
        standards(),
        "112 primary schools of the county that had returned by the as-at time; schools are never"
            + " named here, and fewer than five are not shown.",
        new ModeratedReturn(
            "76%",
            "A moderator from another organisation looked again at 9 answers of submission 1.",
            List.of(
                new ModeratedReturn.Scores("All standards", "82%", "76%", 9),
                new ModeratedReturn.Scores("5 Safer recruitment", "90%", "70%", 9))),
        List.of(
            new NextStep(
                "Complete section 128 checks for governors",
                "Must",
                "5.2 Checks on governors are on the single central record",
                "Partly met",
                "School business manager",
                LocalDate.of(2026, 12, 5)),
            new NextStep(
                null,
                "Must",
                "11.1 There is more than one emergency contact for each pupil",
                "Partly met",
                null,
                null),
            new NextStep(
                "Ask the computing lead to renew it",
                "Local",
                "7.9 The online safety policy was agreed in the last year",
                "No",
                "Computing lead",
                LocalDate.of(2027, 2, 12))),
        List.of(
            new ImpactClaim(
                "Leadership and governance",
                "Governors now walk through a concern from first note to outcome each term.",
                1,
                "Staff",
                "Say what changed in practice because of it"),
            new ImpactClaim(
                "Child-on-child abuse",
                "Reports by pupils rose after the worry box; repeat incidents halved.",
                3,
                "Data, child's voice",
                "Ask the council of another school, or an adviser, to test it")),
        List.of(
            new PartnershipReply(
                "11.6 What should the partnership do?",
                "Run training on neglect in the autumn, when new staff have settled.",
                "A course for new staff runs in October and again in February.")),
        answers(),
        List.of(
            "Each answer scores between 0% (the lowest answer of its scale) and 100% (the highest)."
                + " “Not applicable” is left out.",
            "A critical duty that is not met holds the band down; it never changes the score."));
  }

  /** An agency that says all is in place, with too few peers to compare. */
  public static ReturnReport agencyAllMet() {
    return new ReturnReport(
        masthead("Wealdshire Probation Delivery Unit", "Section 11, 2026"),
        ReportAudience.ORGANISATION,
        List.of(new KeyFigure("100%", "compliance", "first return")),
        AGENCY.heading(),
        AGENCY.words(),
        List.of(),
        List.of(),
        "All standards together: 100% (band: strong).",
        new OwnStandard(
            "",
            "All standards",
            new PooledAnswers(20, 0, 0, 6),
            ratio(100),
            "100%",
            null,
            new Peers.TooFew()),
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    new OwnStandard(
                        Integer.toString(i + 1),
                        ComplianceReportFixture.ARRANGEMENTS.get(i),
                        new PooledAnswers(5, 0, 0, i),
                        ratio(100),
                        "100%",
                        null,
                        new Peers.TooFew()))
            .toList(),
        "Justice agencies; fewer than five have returned, so they are not shown.",
        ModeratedReturn.NONE,
        List.of(),
        List.of(),
        List.of(),
        answers().subList(0, 1),
        List.of());
  }

  private static Masthead masthead(String organisation, String cycle) {
    return new Masthead(
        "Wealdshire Safeguarding Children Partnership",
        "",
        organisation,
        "Your return, " + cycle,
        Instant.parse("2026-11-21T09:30:00Z"),
        "Return",
        "Submitted 20 November 2026, signed off by the chair of governors",
        "The answers are those of the latest submission.",
        "Section 175/157 safeguarding self-assessment for schools and colleges, edition 2026.1",
        "4be8f1c2934fe07d61b8a3c49f2c51d08a7be3461c5d02f7ab93e8407716dd0a",
        "For the school and its governors.");
  }

  private static List<OwnStandard> standards() {
    return IntStream.range(0, HEADINGS.size()).mapToObj(ReturnReportFixture::standard).toList();
  }

  private static OwnStandard standard(int i) {
    var peers =
        i == 9
            ? new Peers.TooFew()
            : new Peers.Known(
                112, ratio(58 + i * 3 % 11), ratio(71 + i * 5 % 13), ratio(84 + i * 7 % 15));
    var own = i == 10 ? null : ratio(55 + i * 23 % 46);
    return new OwnStandard(
        Integer.toString(i + 1),
        HEADINGS.get(i),
        i == 10
            ? new PooledAnswers(0, 0, 0, 4)
            : new PooledAnswers(4 + i % 3, 1 + i % 2, i % 4 == 2 ? 1 : 0, i % 3),
        own,
        own == null ? null : FigureWords.percent(own),
        i % 4 == 3 ? null : ratio(60 + i * 13 % 31),
        peers);
  }

  private static List<AnsweredStandard> answers() {
    return IntStream.range(0, HEADINGS.size())
        .mapToObj(
            i ->
                new AnsweredStandard(
                    Integer.toString(i + 1),
                    HEADINGS.get(i),
                    IntStream.rangeClosed(1, 6).mapToObj(n -> given(i + 1, n)).toList()))
        .toList();
  }

  private static AnsweredStandard.Given given(int standard, int number) {
    var met = (standard + number) % 4 != 0;
    return new AnsweredStandard.Given(
        standard + "." + number,
        number % 2 == 0
            ? "Staff know what to do when they are worried about a child, and whom to tell."
            : "Governors check at least once a year that this works.",
        number % 3 == 0 ? "should" : "must",
        met ? "Fully met" : "Partly met",
        met
            ? null
            : "New starters in the spring term were told late; the induction list now has a date"
                + " for it – and Łucja, our deputy, checks it ✓ 🙂",
        number % 2 == 0 ? "Training record, September 2026" : null);
  }
}
