package org.assay.letters.writing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.assurance.signals.kept.KeptSignal;
import org.assay.assurance.signals.kept.KeptSignals;
import org.assay.assurance.signals.kept.SignalState;
import org.assay.people.identity.Caller;

/** What letters about signals say: that there is something to read or explain, never what. */
@Singleton
class SignalLetters implements LetterSource {
  private final KeptSignals signals;

  SignalLetters(KeptSignals signals) {
    this.signals = signals;
  }

  @Override
  public Map<LetterKind, Saying> letters() {
    return Map.of(
        LetterKind.SIGNALS_RAISED, this::raised,
        LetterKind.SIGNALS_DECIDED, this::decided);
  }

  /** None once all is explained or decided. */
  private Optional<LetterContent> raised(QueuedLetter row, Caller caller) {
    var waiting =
        own(row, caller).stream().filter(it -> it.state() == SignalState.WAITING).toList();
    if (waiting.isEmpty()) return Optional.empty();
    var place = waiting.getFirst().place();
    var many = waiting.size();
    return Optional.of(
        new LetterContent(
            "You can explain: " + place.cycle(),
            List.of(
                "Thank you for the return of "
                    + place.organisation()
                    + " for “"
                    + place.cycle()
                    + "”.",
                (many == 1
                        ? "There is 1 point in it that a moderator may ask about."
                        : "There are " + many + " points in it that a moderator may ask about.")
                    + " Your answers may well be right. No score changes, and nothing is held"
                    + " against you.",
                "If you explain "
                    + (many == 1 ? "it" : "them")
                    + " in a line or two now, there is often nothing more to ask."),
            "Read and explain",
            path(row),
            null));
  }

  private Optional<LetterContent> decided(QueuedLetter row, Caller caller) {
    return own(row, caller).stream()
        .filter(it -> !it.state().isOpen())
        .findFirst()
        .map(
            it ->
                new LetterContent(
                    "Decided: " + it.place().cycle(),
                    List.of(
                        "The partnership has decided about something in the return of "
                            + it.place().organisation()
                            + " for “"
                            + it.place().cycle()
                            + "” that a moderator could ask about, and says why."),
                    "Read the decision",
                    path(row),
                    null));
  }

  private List<KeptSignal> own(QueuedLetter row, Caller caller) {
    return caller.organisationId() == null ? List.of() : signals.ofReturn(caller, row.subjectId());
  }

  private static String path(QueuedLetter row) {
    return "/signals?return=" + row.subjectId() + "&state=all";
  }
}
