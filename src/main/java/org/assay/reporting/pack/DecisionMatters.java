package org.assay.reporting.pack;

import static java.util.Objects.requireNonNullElse;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.assay.assurance.decisions.Decision;
import org.assay.assurance.decisions.DecisionStep;
import org.assay.assurance.decisions.Decisions;
import org.assay.people.identity.Caller;
import org.assay.reporting.paper.FigureWords;

/** The decisions of the last meeting, and earlier ones of which something is still to happen. */
@Singleton
class DecisionMatters implements MattersArising {
  private final Decisions decisions;

  DecisionMatters(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public String heading() {
    return "Decisions";
  }

  @Override
  public List<Matter> since(Caller caller, LocalDate lastMeeting, LocalDate today) {
    return Decision.arising(decisions.all(caller), today).stream()
        .sorted(Decision.LATEST_FIRST)
        .map(it -> matter(it, today))
        .toList();
  }

  private static Matter matter(Decision it, LocalDate today) {
    var decided = it.decided().map(DecisionStep::words).orElse(it.what().asked());
    return new Matter(
        it.ref() + " " + decided,
        it.day(),
        requireNonNullElse(it.owner(), it.what().body()),
        state(it, today));
  }

  private static String state(Decision it, LocalDate today) {
    var due = it.due();
    var last = it.steps().getLast();
    var told =
        last.kind() == DecisionStep.Kind.NOTED || last.kind() == DecisionStep.Kind.DONE
            ? ": " + last.words()
            : "";
    var by =
        due == null || !it.state().isPending()
            ? ""
            : (it.overdue(today) ? ", overdue since " : ", due ") + FigureWords.shortDay(due);
    return it.state().label() + by + told;
  }
}
