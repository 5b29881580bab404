package org.assay.letters.writing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assay.desk.chasing.ChaseLetters;
import org.assay.desk.chasing.ChaseLetters.Chased;
import org.assay.people.identity.Caller;

/** Letters that ask for a return: beforehand, at its opening, and again. */
@Singleton
class ChaseWriter implements LetterSource {
  private final ChaseLetters chase;

  ChaseWriter(ChaseLetters chase) {
    this.chase = chase;
  }

  @Override
  public Map<LetterKind, Saying> letters() {
    return Map.of(
        LetterKind.CYCLE_NOTICE, (row, reader) -> write(row, reader, ChaseWriter::notice),
        LetterKind.CYCLE_INVITATION, (row, reader) -> write(row, reader, ChaseWriter::invitation),
        LetterKind.CYCLE_REMINDER, (row, reader) -> write(row, reader, ChaseWriter::reminder));
  }

  private Optional<LetterContent> write(
      QueuedLetter row, Caller reader, Function<Chased, LetterContent> words) {
    return chase.write(reader, row.subjectId()).map(it -> words.apply(it).naming(named(it)));
  }

  private static Map<String, String> named(Chased it) {
    return Map.of(
        "organisation", it.organisation(),
        "cycle", it.cycle(),
        "opens", it.opens(),
        "due", it.due(),
        "until", it.until());
  }

  private static LetterContent notice(Chased it) {
    return new LetterContent(
        "Coming up: " + it.cycle(),
        List.of(
            it.organisation()
                + " will be asked to complete “"
                + it.cycle()
                + "”. It opens on "
                + it.opens()
                + " and is due by "
                + it.due()
                + ".",
            "You do not need to do anything yet. It helps to agree now who answers which part and"
                + " who signs it off."),
        "See your returns",
        "/returns",
        null);
  }

  static LetterContent invitation(Chased it) {
    var said = new ArrayList<String>();
    said.add(
        "“%s” is open. Please complete the return of %s by %s."
            .formatted(it.cycle(), it.organisation(), it.due()));
    said.add(
        "You can stop and come back at any time"
            + (it.first()
                ? " and share parts with colleagues."
                : ", share parts with colleagues and bring answers forward from last year.")
            + " When it is complete, send it for sign-off.");
    if (!it.hasPassword()) {
      said.add(
          "First time? We sent you another email about your access. Use the link in it to choose a"
              + " password, then open the return.");
    }
    return new LetterContent(
        "Please complete: " + it.cycle(),
        said,
        "Open the return",
        "/returns/" + it.returnId(),
        null);
  }

  private static LetterContent reminder(Chased it) {
    return new LetterContent(
        (it.late() ? "Overdue: " : "Reminder: ") + it.cycle(),
        List.of(
            it.late()
                ? "The return of "
                    + it.organisation()
                    + " for “"
                    + it.cycle()
                    + "” was due by "
                    + it.due()
                    + ". It can still be sent until "
                    + it.until()
                    + "."
                : "The return of "
                    + it.organisation()
                    + " for “"
                    + it.cycle()
                    + "” is due by "
                    + it.due()
                    + ".",
            "If anything is stopping you, tell your partnership. It can help."),
        "Open the return",
        "/returns/" + it.returnId(),
        null);
  }
}
