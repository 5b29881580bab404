package org.assay.reporting.learning;

import java.util.List;
import org.assay.learning.challenge.Challenge;
import org.assay.learning.challenge.ChallengePoint;
import org.assay.learning.recommendations.findings.FindingKind;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Section;

/** The feedback letter of a challenge session. */
final class FeedbackLetter {
  private FeedbackLetter() {}

  static LearningPaper of(Masthead masthead, Challenge it) {
    var session = it.session();
    var presented = session.presented();
    return new LearningPaper(
        masthead,
        List.of(),
        List.of(
            Section.of(
                "opening",
                "Thank you",
                new Content.Words(
                    "Thank you for presenting to your peers on %s. %s chaired the session."
                        .formatted(FigureWords.day(session.heldOn()), session.chair()),
                    false)),
            presented == null
                ? Section.of("presented")
                : Section.of(
                    "presented", "What you presented", new Content.Words(presented, false)),
            Section.of(
                "strengths",
                "What your peers saw as strengths",
                Content.bulleted(
                    points(it, FindingKind.STRENGTH), "No strength was named in the session.")),
            Section.of(
                "gaps",
                "What they ask you to look at",
                Content.numbered(points(it, FindingKind.GAP), "Nothing.")),
            Section.of(
                "questions",
                "What was asked, and what you said",
                Content.bulleted(
                    it.questions().stream()
                        .map(
                            one ->
                                "%s asked: %s You said: %s"
                                    .formatted(one.askedBy(), one.question(), one.answer()))
                        .toList(),
                    "No question was written down.")),
            Section.of(
                "closing",
                "What happens next",
                new Content.Words(
                    "Each point has been recorded by the partnership. Where one becomes a"
                        + " recommendation, you are asked to say whether you accept it, and then"
                        + " for an update each quarter.",
                    false))));
  }

  private static List<String> points(Challenge it, FindingKind kind) {
    return it.points().stream()
        .filter(point -> point.kind() == kind)
        .map(ChallengePoint::words)
        .toList();
  }
}
