package org.assay.reporting.dashboard;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.assurance.decisions.Decision;
import org.assay.assurance.decisions.DecisionTitles;
import org.assay.assurance.decisions.Decisions;
import org.assay.assurance.scrutiny.ScrutinyComment;
import org.assay.assurance.scrutiny.ScrutinyComments;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.platform.form.AsAt;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.dashboard.FigureMargin.Decided;
import org.assay.reporting.dashboard.FigureMargin.Remark;

/** Gathers what stands beside the figures of a page. */
@Singleton
public class FigureMargins {
  private final ScrutinyComments comments;
  private final Decisions decisions;
  private final Clock clock;

  FigureMargins(ScrutinyComments comments, Decisions decisions, Clock clock) {
    this.comments = comments;
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * @param page its address without what follows a question mark
   */
  public FigureMargin of(Caller caller, String page, String heading, AsAt asAt) {
    return new FigureMargin(
        page,
        heading,
        ScrutinyComments.mayComment(caller),
        caller.is(Role.PAS_MEMBER),
        asAt,
        ScrutinyComments.mayRead(caller),
        comments.on(caller, page).stream()
            .collect(
                groupingBy(it -> it.about().figure(), mapping(FigureMargins::remark, toList()))),
        null);
  }

  /** The same with the decisions of the partnership. */
  FigureMargin ofOverview(Caller caller, String page, String heading, AsAt asAt) {
    var it = of(caller, page, heading, asAt);
    return new FigureMargin(
        it.page(),
        it.heading(),
        it.comments(),
        it.asks(),
        asAt,
        it.scrutiny(),
        it.said(),
        decided(caller, asAt.or(clock.instant())));
  }

  private static Remark remark(ScrutinyComment it) {
    return new Remark("/scrutiny/" + it.id(), it.words(), it.state().label(), it.state().tag());
  }

  private Decided decided(Caller caller, Instant at) {
    var today = England.day(at);
    var all =
        decisions.all(caller).stream().map(it -> it.asAt(at)).flatMap(Optional::stream).toList();
    var shown = Decision.arising(all, today);
    return new Decided(
        all.isEmpty()
            ? "No meeting has been asked for a decision yet."
            : DecisionTitles.summary(all, today),
        shown.isEmpty()
            ? null
            : new Table(
                "Decisions of the last meeting, and others that are not closed",
                "govuk-table__caption--s",
                List.of(
                    Cell.text("Decision"),
                    Cell.text("Of"),
                    Cell.text("Who does it, by when"),
                    Cell.text("State")),
                shown.stream()
                    .map(
                        it ->
                            List.of(
                                Cell.link(
                                    it.ref() + ". " + DecisionTitles.title(it),
                                    "/decisions/" + it.id()),
                                Cell.text(DecisionTitles.meeting(it)),
                                Cell.text(DecisionTitles.facts(it)),
                                Cell.text(DecisionTitles.state(it, today))))
                    .toList(),
                true));
  }
}
