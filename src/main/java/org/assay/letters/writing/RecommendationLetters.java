package org.assay.letters.writing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.learning.challenge.Challenges;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.Chains;
import org.assay.learning.recommendations.Escalations;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.people.identity.Caller;
import org.assay.platform.England;

/**
 * What letters about recommendations say: that there is something to do, never the words of a
 * review.
 */
@Singleton
class RecommendationLetters implements LetterSource {
  private final Chains chains;
  private final Challenges challenges;
  private final Clock clock;

  RecommendationLetters(Chains chains, Challenges challenges, Clock clock) {
    this.chains = chains;
    this.challenges = challenges;
    this.clock = clock;
  }

  @Override
  public Map<LetterKind, Saying> letters() {
    return Map.of(
        LetterKind.RECOMMENDATION_MADE, this::made,
        LetterKind.UPDATES_ASKED, (row, reader) -> updates(row, reader, false),
        LetterKind.UPDATES_CHASED, (row, reader) -> updates(row, reader, true),
        LetterKind.ESCALATED, this::escalated,
        LetterKind.FEEDBACK_SENT, this::feedback);
  }

  /** Nothing, once it has been answered. */
  private Optional<LetterContent> made(QueuedLetter row, Caller caller) {
    var organisation = caller.organisationId();
    if (organisation == null) return Optional.empty();
    return chains
        .find(caller, row.subjectId())
        .filter(
            it -> it.ownedBy(organisation).filter(o -> o.state() == ChainState.ASKED).isPresent())
        .map(
            it ->
                new LetterContent(
                    "A recommendation for you to answer: " + it.recommendation().ref(),
                    List.of(
                        "An audit or review of the partnership recommends something to you, under"
                            + " the theme “"
                            + it.recommendation().theme()
                            + "”.",
                        "Please read it and say whether you accept it. If you do not accept all of"
                            + " it, say why."),
                    "Read and answer it",
                    "/recommendations/" + it.id(),
                    null));
  }

  /** Nothing, once every update has been given. */
  private Optional<LetterContent> updates(QueuedLetter row, Caller caller, boolean again) {
    if (!caller.speaksFor(row.subjectId())) return Optional.empty();
    var quarter = Quarter.completeOn(England.day(clock.instant()));
    var lacking =
        chains.own(caller).stream().filter(it -> lacks(it, row.subjectId(), quarter)).count();
    return lacking == 0
        ? Optional.empty()
        : Optional.of(
            new LetterContent(
                (again ? "Still to come: your updates for " : "Your updates for ")
                    + quarter.label(),
                List.of(
                    "%s waiting for your update for %s."
                        .formatted(
                            lacking == 1
                                ? "1 recommendation that you accepted is"
                                : lacking + " recommendations that you accepted are",
                            quarter.label()),
                    "Say what was done, what difference it made to children and families, and what"
                        + " shows it. If none can be seen yet, say so."),
                "Give your updates",
                "/recommendations",
                null));
  }

  private static boolean lacks(Chain chain, long organisation, Quarter quarter) {
    return chain.recommendation().state().isOpen()
        && chain.ownedBy(organisation).filter(it -> chain.lacks(it, quarter)).isPresent();
  }

  private Optional<LetterContent> feedback(QueuedLetter row, Caller caller) {
    return challenges
        .find(caller, row.subjectId())
        .filter(it -> caller.speaksFor(it.session().organisationId()))
        .map(
            it ->
                new LetterContent(
                    "Feedback on your challenge session: " + it.session().about(),
                    List.of(
                        "Thank you for presenting. The feedback letter of the session is ready for"
                            + " you.",
                        "It holds what your peers saw as strengths, and what they ask you to look"
                            + " at."),
                    "Read the letter",
                    "/challenge-sessions/" + it.id(),
                    null));
  }

  /** Nothing, once it has been decided. */
  private Optional<LetterContent> escalated(QueuedLetter row, Caller caller) {
    return chains
        .find(caller, row.subjectId())
        .flatMap(
            it ->
                it.escalations().stream()
                    .filter(one -> one.isOpen() && Escalations.mayDecide(caller, one))
                    .reduce((before, last) -> last)
                    .map(last -> escalated(it, last.stageName())));
  }

  private static LetterContent escalated(Chain it, String stage) {
    return new LetterContent(
        "Escalated to you: recommendation " + it.recommendation().ref(),
        List.of(
            "A recommendation has been escalated to “" + stage + "” and waits for a decision.",
            "Its page says why, what its owners say and what the evidence shows."),
        "Read it and record the decision",
        "/recommendations/" + it.id(),
        null);
  }
}
