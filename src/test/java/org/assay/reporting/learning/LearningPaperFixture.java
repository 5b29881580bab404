package org.assay.reporting.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.assay.learning.challenge.Challenge;
import org.assay.learning.challenge.ChallengePoint;
import org.assay.learning.challenge.ChallengeQuestion;
import org.assay.learning.challenge.ChallengeSession;
import org.assay.learning.recommendations.ActionGap;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.Escalation;
import org.assay.learning.recommendations.EvidenceCheck;
import org.assay.learning.recommendations.QuarterUpdate;
import org.assay.learning.recommendations.Reaudit;
import org.assay.learning.recommendations.Recommendation;
import org.assay.learning.recommendations.RecommendationAction;
import org.assay.learning.recommendations.RecommendationOwner;
import org.assay.learning.recommendations.RecommendationSource;
import org.assay.learning.recommendations.findings.Finding;
import org.assay.learning.recommendations.findings.FindingKind;
import org.assay.learning.recommendations.findings.FindingSource;
import org.assay.learning.recommendations.findings.NewFinding;
import org.assay.learning.recommendations.findings.Novelty;
import org.assay.learning.recommendations.findings.SourceKind;
import org.assay.learning.recommendations.lists.ChainFigures;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.learning.recommendations.rules.EvidenceShows;
import org.assay.learning.recommendations.rules.OwnerAnswer;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.jspecify.annotations.Nullable;

/** Reports of a partnership with two recommendations of one review, made by hand. */
public final class LearningPaperFixture {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  static final String REVIEW = "Practice review “Family Linden”";

  private LearningPaperFixture() {}

  public static List<Chain> chains() {
    return List.of(held(), overdue());
  }

  /** Closed with proof and found held. */
  private static Chain held() {
    return new Chain(
        recommendation(
            1,
            "Ask of every child who is arrested whether they are exploited.",
            ChainState.HELD,
            LocalDate.of(2026, 5, 31),
            LocalDate.of(2026, 5, 20)),
        List.of(source(1, "Ask of every child who is arrested whether they are exploited.")),
        List.of(owner(1, "Lindenshire Police", ChainState.SAID_DONE)),
        List.of(
            new Chain.Planned(
                new RecommendationAction(
                    1L,
                    1,
                    7L,
                    null,
                    "Change the custody record",
                    "Custody lead",
                    LocalDate.of(2026, 3, 1),
                    5,
                    LocalDate.of(2025, 10, 1)),
                new ActionGap(1L, 1, 1, 1, "Custody record of March", LocalDate.of(2026, 3, 2), 5L),
                1)),
        List.of(
            new QuarterUpdate(
                1L,
                1,
                1,
                1,
                "2025-4",
                "The custody record asks for it.",
                "11 of 12 children were asked, and 4 were referred.",
                "Tally",
                null,
                true,
                5,
                LocalDate.of(2026, 4, 10),
                0)),
        List.of(
            new EvidenceCheck(
                1L,
                1,
                1,
                EvidenceShows.SEEN,
                "Twelve custody records read",
                9,
                LocalDate.of(2026, 5, 2))),
        List.of(
            new Reaudit(
                1L,
                1,
                1,
                EvidenceShows.HELD,
                "Audit of November",
                null,
                "11 of 12 asked",
                9,
                LocalDate.of(2026, 11, 10))),
        List.of());
  }

  /** Open and past its day; escalated. */
  private static Chain overdue() {
    return new Chain(
        recommendation(
            2,
            "Tell every referrer what became of the referral.",
            ChainState.UNDER_WAY,
            LocalDate.of(2026, 9, 30),
            null),
        List.of(source(2, "Tell every referrer what became of the referral.")),
        List.of(owner(2, "Lindenshire County Council", ChainState.UNDER_WAY)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new Escalation(
                1L,
                1,
                2,
                1,
                "Scrutiny",
                false,
                "No update for two quarters",
                9,
                LocalDate.of(2026, 10, 20),
                null,
                null,
                null)));
  }

  private static Recommendation recommendation(
      long id, String words, ChainState state, LocalDate due, @Nullable LocalDate closed) {
    return new Recommendation(
        id,
        1,
        (int) id,
        words,
        id == 1 ? "Exploitation" : "Front door",
        null,
        due,
        "Children are protected sooner",
        state,
        LocalDate.of(2025, 9, 8),
        3,
        LocalDateTime.of(2025, 9, 8, 10, 0),
        closed == null ? null : 9L,
        closed,
        closed == null ? null : "It shows in the records.",
        null,
        0);
  }

  private static Chain.Source source(long id, String words) {
    return new Chain.Source(
        new RecommendationSource(id, 1, id, id, Long.toString(id), words, LocalDate.of(2025, 9, 8)),
        new Finding(
            id,
            new NewFinding(
                new FindingSource(SourceKind.PRACTICE_REVIEW, REVIEW, null),
                FindingKind.GAP,
                Novelty.NEW,
                words,
                "Exploitation",
                null,
                null),
            3,
            Instant.parse("2025-09-08T10:00:00Z")));
  }

  private static RecommendationOwner owner(long id, String name, ChainState state) {
    return new RecommendationOwner(
        id,
        1,
        id,
        6 + id,
        null,
        name,
        state,
        OwnerAnswer.ACCEPTED,
        null,
        5L,
        LocalDate.of(2025, 9, 20),
        0);
  }

  private static Masthead masthead(String title, String period) {
    return new Masthead(
        "Lindenshire Safeguarding Children Partnership",
        "Performance, Audit and Scrutiny",
        title,
        "Period",
        period,
        Instant.parse("2026-11-29T10:00:00Z"),
        "Population",
        "2 recommendations",
        "All recommendations of the partnership count as they stand now.",
        "",
        "",
        "For the partnership and its Executive. It names owners and no child.");
  }

  private static ChainTables tables() {
    return new ChainTables(new ChainFigures(chains(), TODAY), TODAY);
  }

  public static LearningPaper recommendations() {
    return RecommendationsReport.of(
        masthead("Recommendations", "Updates for July to September 2026"),
        tables(),
        Map.of("Lindenshire County Council", 1L),
        "July to September 2026");
  }

  public static LearningPaper response() {
    return ReviewResponse.of(
        masthead("Response to the recommendations", REVIEW),
        chains(),
        REVIEW,
        "Response due by 3 March 2027. Published on 1 December 2026",
        TODAY);
  }

  public static LearningPaper annual() {
    var figures =
        new ReportTable(
            "Quarterly figures",
            "Last quarter, and the same quarter a year before",
            "No quarterly figures have been signed off yet.",
            List.of(TableColumn.text("Figure", 60), TableColumn.text("Quarter", 30)),
            List.of(TableLine.of("Core groups held when planned").text("July to September 2026")));
    return AnnualExtract.of(
        masthead("Learning in the year", "The year from 29 November 2025 to 29 November 2026"),
        tables(),
        AuditsOfYear.table(
            List.of(
                TableLine.of("Neglect of older children, MA-2026-02")
                    .text("8")
                    .text("4 of 8")
                    .count(1)
                    .count(2)
                    .count(1)
                    .text("1 improved, 1 held"))),
        figures);
  }

  public static LearningPaper letter() {
    var session =
        new ChallengeSession(
            1L,
            1,
            7,
            "Section 11 return 2026",
            LocalDate.of(2026, 11, 10),
            "Dr Ada North",
            "Supervision, and what changed after the last session.",
            LocalDate.of(2026, 11, 20),
            9L,
            0);
    return FeedbackLetter.of(
        masthead("Feedback to Lindenshire Police", "Section 11 return 2026"),
        new Challenge(
            session,
            "Lindenshire Police",
            List.of(
                new ChallengeQuestion(
                    1L, 1, 1, "County council", "Who is seen alone?", "Every child in custody.")),
            List.of(
                new ChallengePoint(
                    1L, 1, 1, FindingKind.STRENGTH, "Supervision is regular.", "Supervision", 1L),
                new ChallengePoint(
                    2L,
                    1,
                    1,
                    FindingKind.GAP,
                    "Show what supervision changed.",
                    "Supervision",
                    2L))));
  }
}
