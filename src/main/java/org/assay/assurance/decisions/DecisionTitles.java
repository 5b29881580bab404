package org.assay.assurance.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.platform.England;

/** How decisions read, wherever they are listed. */
public final class DecisionTitles {
  private DecisionTitles() {}

  /** The meeting, or that it was escalated. */
  public static String meeting(Decision it) {
    var held = it.what().heldOn();
    return held == null
        ? "Escalated to " + it.what().body()
        : it.what().body() + ", " + England.date(held);
  }

  /** What was decided; what was asked until then. */
  public static String title(Decision it) {
    return it.decided()
        .flatMap(step -> Optional.ofNullable(step.words()))
        .orElse(it.what().asked());
  }

  /** Where it stands, for instance "Open, overdue". */
  public static String state(Decision it, LocalDate today) {
    return it.overdue(today) ? it.state().label() + ", overdue" : it.state().label();
  }

  public static String tag(Decision it, LocalDate today) {
    return it.overdue(today) ? "govuk-tag--red" : it.state().tag();
  }

  /** Who does it by when, or since when it waits for a decision. */
  public static String facts(Decision it) {
    var due = it.due();
    if (due == null) {
      return "Asked on " + England.date(it.steps().getFirst().moment());
    }
    return "%s, by %s".formatted(Objects.requireNonNullElse(it.owner(), ""), England.date(due));
  }

  /** How many there are of each kind that matters, in a sentence. */
  public static String summary(List<Decision> all, LocalDate today) {
    var open = all.stream().filter(it -> it.state() == DecisionState.OPEN).count();
    var asked = all.stream().filter(it -> it.state() == DecisionState.ASKED).count();
    var overdue = all.stream().filter(it -> it.overdue(today)).count();
    return "%,d not decided yet, %,d open, %,d of them overdue.".formatted(asked, open, overdue);
  }
}
