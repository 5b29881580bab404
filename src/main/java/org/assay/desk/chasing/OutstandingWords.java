package org.assay.desk.chasing;

import java.time.Instant;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.CyclePhase;
import org.assay.platform.England;

/**
 * What a letter on paper and a telephone call say about a return that has not come: it is due, it
 * is late and still accepted, or it is too late for it.
 */
record OutstandingWords(Cycle cycle, Instant now) {

  private boolean isOver() {
    return cycle.phase(now) == CyclePhase.CLOSED;
  }

  private boolean isLate() {
    return !now.isBefore(cycle.onTimeUntil());
  }

  private String due() {
    var verb = isLate() || isOver() ? "was due" : "is due";
    return "%s by %s".formatted(verb, England.date(cycle.firstDeadline()));
  }

  private String last() {
    var closed = cycle.closedAt();
    return England.date(
        closed != null && closed.isBefore(cycle.lateUntil())
            ? England.day(closed)
            : cycle.secondDeadline());
  }

  String title() {
    if (isOver()) return "We did not receive your safeguarding return";
    return isLate() ? "Your safeguarding return is overdue" : "Your safeguarding return is due";
  }

  String outstanding() {
    var what = isOver() ? "did not send its return" : "has not yet sent its return";
    return "Your organisation %s for “%s”. It %s.".formatted(what, cycle.title(), due());
  }

  String ask() {
    return isOver()
        ? "We accepted returns until %s, and report your organisation as one that did not return. Please tell us why, and what you will do to send the next one on time."
            .formatted(last())
        : "Please make sure that it is completed and signed off by %s. We cannot accept a return after that day, and will report your organisation as one that did not return."
            .formatted(last());
  }

  /** What somebody who calls can say, a line each. */
  List<String> call(String partnership, String organisation, String status) {
    var until = isOver() ? "We accepted it until" : "It can be sent until";
    return List.of(
        "Hello, I am calling from %s about “%s”.".formatted(partnership, cycle.title()),
        "The return of %s %s. %s %s. Our records show it as: %s."
            .formatted(organisation, due(), until, last(), status),
        isOver()
            ? "Was anything in the way? Who will answer next time, and do they have access?"
            : "Who is answering it, and is anything in the way? Do they have access, or has"
                + " somebody left?",
        isOver()
            ? "Thank you. I will note what you told me."
            : "When can we expect it? I will note that day.");
  }
}
