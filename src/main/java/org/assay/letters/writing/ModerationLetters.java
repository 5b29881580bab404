package org.assay.letters.writing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.assurance.moderation.Moderations;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.collection.returns.PartialReopening;
import org.assay.collection.returns.PartialReopenings;
import org.assay.collection.returns.Returns;
import org.assay.engine.answering.AnswerWords;
import org.assay.people.identity.Caller;

/** What letters about moderation say: that there is something to do, never what was marked. */
@Singleton
class ModerationLetters implements LetterSource {
  private final Moderations moderations;
  private final Returns returns;
  private final PartialReopenings reopenings;

  ModerationLetters(Moderations moderations, Returns returns, PartialReopenings reopenings) {
    this.moderations = moderations;
    this.returns = returns;
    this.reopenings = reopenings;
  }

  @Override
  public Map<LetterKind, Saying> letters() {
    return Map.of(
        LetterKind.CLARIFICATIONS_ASKED, this::asked,
        LetterKind.CLARIFICATIONS_ANSWERED, this::answered,
        LetterKind.MODERATION_FINISHED, this::finished,
        LetterKind.MODERATION_CHALLENGED, this::challenged,
        LetterKind.CHALLENGE_DECIDED, this::decided);
  }

  /** Nothing, once they were answered. */
  private Optional<LetterContent> asked(QueuedLetter row, Caller caller) {
    return returns
        .find(caller, row.subjectId())
        .flatMap(line -> reopenings.of(line.agencyReturn()).map(it -> asked(line, it)));
  }

  private static LetterContent asked(Returns.Line line, PartialReopening it) {
    return new LetterContent(
        "Please answer by " + AnswerWords.day(it.answerBy()) + ": " + line.cycle().title(),
        List.of(
            "The partnership's moderators have "
                + it.count()
                + " about the return of "
                + line.organisation().name()
                + " for “"
                + line.cycle().title()
                + "”. Please answer by "
                + AnswerWords.day(it.answerBy())
                + ".",
            "The return is open again for these answers only. All others are locked as they were"
                + " signed off. When you have answered, send the return for sign-off again."),
        "Read and answer",
        "/returns/" + line.agencyReturn().id(),
        null);
  }

  private Optional<LetterContent> answered(QueuedLetter row, Caller caller) {
    return moderations.sample(caller, row.subjectId()).map(ModerationLetters::answered);
  }

  private static LetterContent answered(Sample it) {
    return new LetterContent(
        "Your questions were answered: " + it.organisation(),
        List.of(
            it.organisation() + " has answered what you asked about its return.",
            "The page of each standard shows the answer as it was and as it is now."),
        "Go on marking",
        "/moderation/samples/" + it.id(),
        null);
  }

  /** Nothing for who does not speak for the organisation any more. */
  private Optional<LetterContent> finished(QueuedLetter row, Caller caller) {
    return returns
        .find(caller, row.subjectId())
        .flatMap(
            line ->
                moderations
                    .answersUntil(caller, row.subjectId())
                    .map(
                        until ->
                            toOrganisation(
                                line,
                                "Your moderated scores are ready: ",
                                "Moderators have looked at the return of %s for “%s”. You can read"
                                    + " their scores and reasons.",
                                "Please say by "
                                    + AnswerWords.day(until)
                                    + " whether you agree. If you do not, you can challenge a score"
                                    + " once, with a reason.")));
  }

  private Optional<LetterContent> decided(QueuedLetter row, Caller caller) {
    return returns
        .find(caller, row.subjectId())
        .filter(line -> caller.speaksFor(line.organisation().id()))
        .map(
            line ->
                toOrganisation(
                    line,
                    "A reply to your challenge: ",
                    "The moderation lead has replied to what you challenged in the return of %s for"
                        + " “%s”.",
                    "The page says for each score whether it stands or was changed, and why. These"
                        + " scores are final."));
  }

  private static LetterContent toOrganisation(
      Returns.Line line, String title, String first, String second) {
    return new LetterContent(
        title + line.cycle().title(),
        List.of(first.formatted(line.organisation().name(), line.cycle().title()), second),
        "Read the scores",
        "/moderation/responses/" + line.agencyReturn().id(),
        null);
  }

  private Optional<LetterContent> challenged(QueuedLetter row, Caller caller) {
    return moderations
        .sample(caller, row.subjectId())
        .map(
            it ->
                new LetterContent(
                    "Moderated scores challenged: " + it.organisation(),
                    List.of(
                        it.organisation() + " challenges some of its moderated scores.",
                        "Please read its reasons and reply. Your reply is final."),
                    "Read and reply",
                    "/moderation/challenges/" + it.id(),
                    null));
  }
}
