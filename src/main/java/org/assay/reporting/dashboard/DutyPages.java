package org.assay.reporting.dashboard;

import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.number;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.assay.collection.cycles.Cycle;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Question.Force;
import org.assay.people.identity.Caller;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.dashboard.DutyRepository.Duty;
import org.assay.reporting.dashboard.DutySearch.ActionState;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.GapCount;
import org.assay.reporting.figures.compliance.Breaches;
import org.assay.reporting.figures.compliance.CycleGlances;
import org.assay.reporting.paper.FigureWords;
import org.jspecify.annotations.Nullable;

/** Makes the page of legal duties that are not met, by name. */
@Singleton
class DutyPages {
  static final int SIZE = 50;

  private final CycleGlances glances;
  private final DutyRepository duties;
  private final CutChoices choices;
  private final ReturnsLeftOut kept;

  DutyPages(CycleGlances glances, DutyRepository duties, CutChoices choices, ReturnsLeftOut kept) {
    this.glances = glances;
    this.duties = duties;
    this.choices = choices;
    this.kept = kept;
  }

  DutiesPage page(Caller caller, Cycle cycle, Edition edition, DutySearch search, Instant now) {
    var figures = glances.of(cycle, now);
    var data = figures.data();
    var breaches = figures.breaches();
    var withheld = kept.from(caller, cycle);
    var known = withheld.isEmpty() ? known(data, search) : OptionalLong.empty();
    var found = duties.page(cycle, now, search, withheld, SIZE, known);
    var path = "/cycles/" + cycle.id() + "/duties";
    return new DutiesPage(
        PageHead.of(
            caller, cycle, DashboardPart.DUTIES, "Legal duties", CycleWords.population(data)),
        words(breaches, data.returned()),
        counts(breaches),
        choices.boxes(cycle.partnershipId(), data.figures().returned(), search.filter()),
        questions(edition, search.question()),
        actions(search.action()),
        found.total() == 0 ? "No unmet duty matches." : found.range() + " unmet duties.",
        list(caller, edition, found.items()),
        ReturnsLeftOut.words(withheld),
        search.narrows(),
        Pagination.of(found, it -> path + search.query(it) + "#who"));
  }

  /** Tallies know the duty and its action, and not who is looked for. */
  static OptionalLong known(CycleData data, DutySearch search) {
    var question = search.question();
    var action = search.action();
    return search.filter().narrows()
        ? OptionalLong.empty()
        : OptionalLong.of(
            data.gaps().counts().stream()
                .filter(it -> it.isUnmet() && (question == null || question.equals(it.question())))
                .filter(it -> action == null || action.has(it.pressing()))
                .mapToLong(GapCount::number)
                .sum());
  }

  private static List<String> words(Breaches breaches, int returned) {
    if (returned == 0) return List.of("No return has been submitted yet.");
    if (breaches.isEmpty()) {
      return List.of(
          "Every organisation that returned says that it meets every legal duty asked about.");
    }
    return List.of(
        "%s in %s%s that returned: %s without an action, %s with one that is overdue%s."
            .formatted(
                breaches.number() == 1
                    ? "1 duty is not fully met"
                    : count(breaches.number()) + " duties are not fully met",
                breaches.organisations() == returned
                    ? "the "
                    : count(breaches.organisations()) + " of the ",
                number(returned, "organisation"),
                count(breaches.noAction()),
                count(breaches.overdue()),
                closed(breaches)));
  }

  /** An answer stays as it was signed off, also once its action is closed. */
  static String closed(Breaches breaches) {
    return breaches.closed() == 0
        ? ""
        : "; %s a closed action"
            .formatted(
                breaches.closed() == 1
                    ? "1 of the duties has"
                    : count(breaches.closed()) + " of the duties have");
  }

  private static Table counts(Breaches breaches) {
    return DashboardTables.table(
        "By duty, most first",
        List.of(
            Cell.text("Duty"),
            Cell.number("Organisations"),
            Cell.number("Not met"),
            Cell.number("Partly met"),
            Cell.number("No action"),
            Cell.number("Overdue")),
        breaches.counts().stream()
            .sorted(Comparator.comparing(it -> -it.number()))
            .map(
                it ->
                    List.of(
                        Cell.text(it.asked()),
                        Cell.number(count(it.number())),
                        Cell.number(count(it.notMet())),
                        Cell.number(count(it.partly())),
                        Cell.number(count(it.noAction())),
                        Cell.number(count(it.overdue()))))
            .toList());
  }

  private static List<Choice> questions(Edition edition, @Nullable String chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", "Any", null, chosen == null));
    edition.questions().stream()
        .filter(it -> it.force() == Force.MUST && it.type().scored())
        .forEach(
            it ->
                choices.add(
                    Choice.of(
                        it.key(), it.ref() + " " + it.text(), null, it.key().equals(chosen))));
    return choices;
  }

  private static List<Choice> actions(@Nullable ActionState chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", "Any", null, chosen == null));
    for (var it : ActionState.values()) {
      choices.add(Choice.of(it.code(), it.label(), null, it == chosen));
    }
    return choices;
  }

  private static Table list(Caller caller, Edition edition, List<Duty> found) {
    return DashboardTables.table(
        "Who does not meet which duty",
        DashboardTables.DUTY_COLUMNS,
        found.stream().map(it -> row(caller, edition, it)).toList());
  }

  private static List<Cell> row(Caller caller, Edition edition, Duty duty) {
    var it = duty.unmet();
    Question question = Objects.requireNonNull(edition.question(it.question()));
    var standard = Objects.requireNonNull(edition.sectionOf(it.question())).key();
    return List.of(
        caller.maySeeSubmitted()
            ? Cell.link(
                it.organisation(),
                "/returns/" + duty.returnId() + "/standards/" + standard + "#" + it.question())
            : Cell.text(it.organisation()),
        Cell.text(question.ref() + " " + question.text()),
        Cell.text(AnswerLabels.of(question, it.state(), it.option(), it.ratio(), null)),
        Cell.text(Objects.requireNonNullElse(it.plan(), FigureWords.NONE)),
        Cell.text(FigureWords.shortDay(it.due())),
        Cell.text(duty.progress().words()));
  }
}
