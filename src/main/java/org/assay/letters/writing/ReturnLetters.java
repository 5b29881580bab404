package org.assay.letters.writing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.returns.ReturnStatus;
import org.assay.collection.returns.Returns;
import org.assay.letters.writing.Letter.Enclosure;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.reporting.boardpack.BoardPackRenderer;

/** What letters about a return say on its way from those who answer to those who sign, and back. */
@Singleton
class ReturnLetters implements LetterSource {
  private final Returns returns;
  private final BoardPackRenderer packs;

  ReturnLetters(Returns returns, BoardPackRenderer packs) {
    this.returns = returns;
    this.packs = packs;
  }

  @Override
  public Map<LetterKind, Saying> letters() {
    return Map.of(
        LetterKind.SIGN_OFF_ASKED,
        this::signOffAsked,
        LetterKind.RECALLED,
        (row, reader) ->
            about(row, reader, ReturnStatus.IN_PROGRESS, ReturnStatus.REOPENED).map(this::recalled),
        LetterKind.SENT_BACK,
        (row, reader) ->
            about(row, reader, ReturnStatus.IN_PROGRESS, ReturnStatus.REOPENED)
                .map(line -> naming(line, sentBack(line))),
        LetterKind.REPORT_READY,
        (row, reader) ->
            about(row, reader, ReturnStatus.SUBMITTED).map(line -> naming(line, reportReady(line))),
        LetterKind.REOPENED,
        (row, reader) ->
            about(row, reader, ReturnStatus.REOPENED).map(line -> naming(line, reopened(line))));
  }

  private static Map<String, String> named(String organisation, Cycle cycle) {
    return Map.of(
        "organisation", organisation,
        "cycle", cycle.title(),
        "opens", England.date(cycle.opensOn()),
        "due", England.date(cycle.firstDeadline()),
        "until", England.date(cycle.secondDeadline()));
  }

  private static LetterContent naming(Returns.Line line, LetterContent content) {
    return content.naming(named(line.organisation().name(), line.cycle()));
  }

  /** The return, while it stands where the letter says. */
  private Optional<Returns.Line> about(QueuedLetter row, Caller caller, ReturnStatus... standing) {
    return returns
        .find(caller, row.subjectId())
        .filter(line -> List.of(standing).contains(line.agencyReturn().status()));
  }

  private Optional<LetterContent> signOffAsked(QueuedLetter row, Caller caller) {
    return returns
        .read(caller, row.subjectId())
        .filter(view -> caller.maySignOff())
        .filter(view -> view.agencyReturn().status() == ReturnStatus.AWAITING_SIGN_OFF)
        .map(
            view -> {
              var cycle = view.asking().cycle().title();
              var organisation = view.asking().organisation().name();
              return new LetterContent(
                      "Please sign off: " + cycle,
                      List.of(
                          "The return of " + organisation + " for “" + cycle + "” waits for you.",
                          "The board pack is enclosed: one page with how the return stands, what is"
                              + " required and not met, and questions to ask. The same page is"
                              + " online, where you sign it off or send it back. A phone will do.",
                          "Please do not pass the board pack on: it is not submitted yet."),
                      "Read and sign off",
                      "/returns/" + view.agencyReturn().id() + "/sign-off",
                      new Enclosure("board-pack.pdf", packs.pdf(view)))
                  .naming(named(organisation, view.asking().cycle()));
            });
  }

  private LetterContent recalled(Returns.Line line) {
    return new LetterContent(
        "Taken back, do not sign yet: " + line.cycle().title(),
        List.of(
            line.organisation().name()
                + " took back its return for “"
                + line.cycle().title()
                + "”, which had been sent for sign-off. Its answers can be changed again.",
            "You do not need to do anything now. You get another email when it is sent for sign-off"
                + " again. Please delete the board pack that came with the earlier email."),
        "Open the return",
        "/returns/" + line.agencyReturn().id(),
        null);
  }

  private LetterContent sentBack(Returns.Line line) {
    return new LetterContent(
        "Sent back to you: " + line.cycle().title(),
        List.of(
            "The return of "
                + line.organisation().name()
                + " for “"
                + line.cycle().title()
                + "” was not signed off. It was sent back with a note of what should change, which"
                + " you find at its top.",
            "Its answers can be changed again. Send it for sign-off once more when it is ready."),
        "Open the return",
        "/returns/" + line.agencyReturn().id(),
        null);
  }

  private LetterContent reportReady(Returns.Line line) {
    return new LetterContent(
        "Your report is ready: " + line.cycle().title(),
        List.of(
            "The return of "
                + line.organisation().name()
                + " for “"
                + line.cycle().title()
                + "” is signed off and submitted. Thank you.",
            "Your report is ready. It begins with what could matter most, compares you with"
                + " similar organisations and suggests what to do next."),
        "Open your report",
        "/returns/" + line.agencyReturn().id(),
        null);
  }

  private LetterContent reopened(Returns.Line line) {
    return new LetterContent(
        "Reopened: " + line.cycle().title(),
        List.of(
            "The partnership has reopened the return of "
                + line.organisation().name()
                + " for “"
                + line.cycle().title()
                + "” and says why at its top.",
            "What you submitted stands until the return is signed off again. What changes is then"
                + " shown to you and to the partnership."),
        "Open the return",
        "/returns/" + line.agencyReturn().id(),
        null);
  }
}
