package org.assay.reporting;

import static org.assay.reporting.ComplianceReportFixture.ARRANGEMENTS;
import static org.assay.reporting.ComplianceReportFixture.ratio;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.reporting.assurance.AssuranceFixture;
import org.assay.reporting.figures.Counted;
import org.assay.reporting.figures.PastActions;
import org.assay.reporting.figures.impact.EvidenceMix;
import org.assay.reporting.figures.impact.ImpactResult;
import org.assay.reporting.figures.impact.VoiceResult;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;

/** Fictional impact summaries of the same fictional county. */
public final class ImpactReportFixture {

  private ImpactReportFixture() {}

  public static ImpactReport section11() {
    return new ImpactReport(
        masthead(),
        List.of(
            new KeyFigure("1.9", "mean impact level", "1.6 last year; 4 is the most"),
            new KeyFigure("31%", "claims with an outcome", "111 of 357 claims, 24% last year"),
            new KeyFigure("22%", "claims with a child heard", "fewest in escalation"),
            new KeyFigure("143", "old pieces of evidence", "older than twelve months")),
        List.of(
            "Three claims in ten now name an outcome for children and say where it is known from;"
                + " last year it was one in four.",
            "Safe recruitment is among the most complete arrangements and among the least able to"
                + " show a difference.",
            "A child was heard behind 22% of claims. Agencies that run a participation group claim"
                + " outcomes twice as often.",
            "Of twelve actions agreed last year, seven are done; for two of those nobody can say"
                + " what changed."),
        List.of(
            "Ask three agencies with level 4 claims to present them in March.",
            "Agree one question on impact for every case audit of next year."),
        standards(),
        new EvidencePaper(
            new EvidenceMix(
                357,
                111,
                List.of(
                    new Counted("Data", 121),
                    new Counted("Child's voice", 79),
                    new Counted("Parent's voice", 41),
                    new Counted("Staff", 168),
                    new Counted("Observation", 52),
                    new Counted("Somebody outside", 33)),
                List.of(
                    new Counted("Under 6 months", 402),
                    new Counted("6 to 12 months", 211),
                    new Counted("12 to 24 months", 98),
                    new Counted("Over 24 months", 45),
                    new Counted("No date given", 120)))),
        voice(),
        List.of(
            priority(
                "Neglect",
                "We will know because neglect is named earlier and families say that help came"
                    + " before things got worse."),
            priority(
                "Right support at the right time",
                "We will know because step-down plans hold, and referrers hear what happened."),
            new PriorityPage(
                "Safeguarding adolescents",
                "We will know because fewer young people go missing more than once.",
                List.of(
                    new PriorityPage.Measure(
                        "Section 11",
                        "Mean score, tagged questions",
                        "No question is tagged with it",
                        "–")),
                List.of())),
        List.of(
            new Vignette(
                "Housing officers ask about children",
                "A district council added one question to every tenancy visit. In a year 31 early"
                    + " conversations followed; in four families help began that would otherwise"
                    + " have waited for a crisis.",
                "Listening to children",
                "level 3, an outcome with a source",
                "data and parents"),
            new Vignette(
                "Young people sit on the panel",
                "A health provider lets young people ask one question in every interview. Two"
                    + " appointments went another way, and a survey by an advocacy group found"
                    + " children surer of whom to tell.",
                "Safe recruitment and working",
                "level 4, corroborated",
                "an advocacy group")),
        List.of(
            new PastActions("1. Clear line of accountability", 12, 7, 3, 1, 1),
            new PastActions("9. Supervision and training", 9, 4, 2, 0, 3)),
        AssuranceFixture.figures(true),
        ComplianceReportFixture.section11().told(),
        List.of(
            "A claim's level follows from what it says: an activity is level 1; an outcome needs a"
                + " source; level 4 needs somebody else.",
            "Mean levels are means of claims, not of organisations.",
            "A claim may rest on several sources, so their shares add up to more than 100%."),
        List.of(
            "For 120 pieces of evidence no date was given; they count as neither young nor old."));
  }

  /** Twenty standards, as the schools' set has them. */
  public static ImpactReport section175() {
    var base = section11();
    return new ImpactReport(
        base.masthead(),
        base.keyFigures(),
        base.headlines(),
        base.decisions(),
        Stream.concat(base.standards().stream(), base.standards().stream().limit(6)).toList(),
        base.evidence(),
        Stream.concat(base.voice().stream(), base.voice().stream().limit(6)).toList(),
        base.priorities(),
        base.vignettes(),
        Stream.generate(() -> base.pastActions().getFirst()).limit(20).toList(),
        base.assurance(),
        base.told(),
        base.method(),
        base.dataQuality());
  }

  /** One standard with a few claims. */
  public static ImpactReport small() {
    var base = section11();
    return new ImpactReport(
        base.masthead(),
        base.keyFigures(),
        base.headlines().subList(0, 2),
        base.decisions().subList(0, 1),
        base.standards().subList(0, 1),
        base.evidence(),
        base.voice().subList(0, 1),
        base.priorities().subList(2, 3),
        List.of(),
        List.of(),
        AssuranceFixture.figures(true),
        base.told().subList(0, 1),
        base.method(),
        List.of());
  }

  /** The small one with as many headlines. */
  static ImpactReport withHeadlines(int lines) {
    var base = small();
    return new ImpactReport(
        base.masthead(),
        base.keyFigures(),
        Collections.nCopies(lines, "A child was heard."),
        base.decisions(),
        base.standards(),
        base.evidence(),
        base.voice(),
        base.priorities(),
        section11().vignettes(),
        base.pastActions(),
        base.assurance(),
        base.told(),
        base.method(),
        base.dataQuality());
  }

  public static ImpactReport nothingYet() {
    return new ImpactReport(
        masthead(),
        List.of(new KeyFigure("0", "claims of impact", "no return has been submitted yet")),
        List.of(),
        List.of(),
        List.of(),
        new EvidencePaper(new EvidenceMix(0, 0, List.of(), List.of())),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        AssuranceFixture.none(),
        List.of(),
        List.of("A claim's level follows from what it says."),
        List.of());
  }

  private static Masthead masthead() {
    var m = ComplianceReportFixture.masthead("Section 11, 2026", "30 returns of 38 agencies asked");
    return new Masthead(
        m.partnership(),
        m.subgroup(),
        "Impact summary",
        m.cycle(),
        m.asAt(),
        m.populationIs(),
        m.population(),
        m.rule(),
        m.edition(),
        m.editionHash(),
        m.handling());
  }

  private static List<ImpactResult> standards() {
    return IntStream.range(0, ARRANGEMENTS.size()).mapToObj(ImpactReportFixture::standard).toList();
  }

  private static ImpactResult standard(int i) {
    var levels = List.of(2 + i % 4, 8 - i % 5, 7 + i % 3, 4 + i * 3 % 7, i % 4);
    var claims = levels.stream().mapToInt(l -> l).sum();
    var sum = IntStream.range(0, 5).map(l -> l * levels.get(l)).sum();
    var mean = BigDecimal.valueOf(100L * sum / claims, 2);
    return new ImpactResult(
        Integer.toString(i + 1),
        ARRANGEMENTS.get(i),
        levels,
        mean,
        ComplianceReportFixture.change(i == 5 ? null : mean.subtract(ratio(30 - i * 4)), mean),
        ratio(62 + i * 17 % 35));
  }

  private static List<VoiceResult> voice() {
    return IntStream.range(0, ARRANGEMENTS.size())
        .mapToObj(
            i ->
                new VoiceResult(
                    Integer.toString(i + 1),
                    ARRANGEMENTS.get(i),
                    ratio(62 + i * 17 % 35),
                    ratio(8 + i * 11 % 40),
                    ratio(5 + i * 7 % 20),
                    ratio(40 + i % 20),
                    i % 3 == 0 ? ratio(55 + i) : null))
        .toList();
  }

  private static PriorityPage priority(String title, String test) {
    return new PriorityPage(
        title,
        test,
        List.of(
            new PriorityPage.Measure(
                "Section 11",
                "Mean score of 9 tagged questions",
                "74%, mean impact level 2.1",
                "70%, 1.8"),
            new PriorityPage.Measure(
                "Section 175",
                "Mean score of 6 tagged questions",
                "81%, mean impact level 1.7",
                "79%, 1.5"),
            new PriorityPage.Measure(
                "Requirements",
                "Not met, in how many organisations",
                "5 in 4 organisations",
                "9 in 7"),
            new PriorityPage.Measure(
                "Case audits", "Graded good or better", "No audit on this theme this year", "–"),
            new PriorityPage.Measure("Recommendations", "Closed with proof", "6 of 11", "3 of 9")),
        ComplianceReportFixture.section11().lowest().subList(0, 5));
  }
}
