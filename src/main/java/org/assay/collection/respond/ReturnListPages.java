package org.assay.collection.respond;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assay.collection.respond.ReturnsPage.OpenReturn;
import org.assay.collection.returns.PartialReopenings;
import org.assay.collection.returns.ReturnStatus;
import org.assay.collection.returns.Returns;
import org.assay.learning.recommendations.Chains;
import org.assay.people.identity.Caller;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;

/** Makes the list of returns for the person who answers them or leads a group. */
@Singleton
class ReturnListPages {
  private final PartialReopenings reopenings;
  private final Chains recommendations;
  private final Clock clock;

  ReturnListPages(PartialReopenings reopenings, Chains recommendations, Clock clock) {
    this.reopenings = reopenings;
    this.recommendations = recommendations;
    this.clock = clock;
  }

  ReturnsPage list(Caller caller, List<Returns.Line> lines) {
    if (!caller.mayAnswerSome()) return ofGroup(caller, lines);
    var open = new ArrayList<OpenReturn>();
    var past = new ArrayList<Returns.Line>();
    for (var line : lines) {
      var href = "/returns/" + line.agencyReturn().id();
      if (isOpen(line)) {
        open.add(
            new OpenReturn(
                line.cycle().title(),
                href,
                reopenings.label(line.agencyReturn()),
                Deadlines.words(line.cycle(), clock)));
      } else {
        past.add(line);
      }
    }
    var organisation =
        caller.organisationId() == null || lines.isEmpty()
            ? caller.name()
            : lines.getFirst().organisation().name();
    return new ReturnsPage(
        ReturnPages.shell(caller, "Your returns"),
        organisation,
        false,
        recommendations.own(caller).size(),
        open,
        earlier(past));
  }

  /** A predecessor's returns are told apart by its name; where there is none, no name is needed. */
  private static Table earlier(List<Returns.Line> past) {
    var several = past.stream().map(it -> it.organisation().id()).distinct().count() > 1;
    var head = new ArrayList<>(List.of(Cell.text("Cycle"), Cell.text("State")));
    if (several) head.add(1, Cell.text("Organisation"));
    var rows = past.stream().map(it -> row(it, several)).toList();
    return new Table("Earlier returns", "govuk-table__caption--m", head, rows, true);
  }

  private static List<Cell> row(Returns.Line line, boolean several) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.link(line.cycle().title(), "/returns/" + line.agencyReturn().id()));
    if (several) cells.add(Cell.text(line.organisation().name()));
    cells.add(Cell.text(ended(line)));
    return cells;
  }

  /** Somebody who leads a group reads its returns and answers none: names first, and no tasks. */
  private ReturnsPage ofGroup(Caller caller, List<Returns.Line> lines) {
    var rows =
        lines.stream()
            .sorted(Comparator.comparing((Returns.Line it) -> it.organisation().name()))
            .map(
                it ->
                    List.of(
                        Cell.link(it.organisation().name(), "/returns/" + it.agencyReturn().id()),
                        Cell.text(it.cycle().title()),
                        Cell.text(reopenings.label(it.agencyReturn())),
                        Cell.text(isOpen(it) ? Deadlines.words(it.cycle(), clock) : "")))
            .toList();
    var head =
        List.of(
            Cell.text("Organisation"),
            Cell.text("Cycle"),
            Cell.text("State"),
            Cell.text("Deadline"));
    return new ReturnsPage(
        ReturnPages.shell(caller, "Your organisations' returns"),
        caller.name(),
        true,
        0,
        List.of(),
        new Table("Returns", "govuk-table__caption--m", head, rows, true));
  }

  /** A cycle that closed does not make a return a finished one. */
  private static String ended(Returns.Line line) {
    var status = line.agencyReturn().status();
    return status == ReturnStatus.SUBMITTED ? status.label() : "Closed, never sent";
  }

  private boolean isOpen(Returns.Line line) {
    var status = line.agencyReturn().status();
    return status == ReturnStatus.REOPENED
        || status == ReturnStatus.AWAITING_SIGN_OFF
        || status != ReturnStatus.SUBMITTED && line.agencyReturn().firstSubmittedAt() != null
        || status != ReturnStatus.SUBMITTED && Deadlines.takesAnswers(line.cycle(), clock);
  }
}
