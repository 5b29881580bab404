package org.assay.reporting.dashboard;

import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.number;
import static org.assay.reporting.paper.FigureWords.percent;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.engine.questionset.Edition;
import org.assay.people.identity.Caller;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.dashboard.TablesPage.Part;
import org.assay.reporting.figures.AnswerSummary.Kind;
import org.assay.reporting.figures.CycleDataReader;
import org.assay.reporting.figures.CycleDataReader.Told;
import org.assay.reporting.figures.compliance.SupportAsked;

/** Makes the page of what organisations ask of the partnership: support, training, and in words. */
@Singleton
class RequestPages {
  private final CycleDataReader reader;

  RequestPages(CycleDataReader reader) {
    this.reader = reader;
  }

  TablesPage page(Caller caller, Cycle cycle, Edition edition, Instant at) {
    var told = reader.told(cycle, at);
    var requests = SupportAsked.of(edition, told.questions(), reader.answers(reader.at(cycle, at)));
    var path = "/cycles/" + cycle.id();
    var support = table(path, edition, requests, false);
    return new TablesPage(
        PageHead.of(
            caller,
            cycle,
            DashboardPart.REQUESTS,
            "What organisations ask for",
            CycleWords.returned(edition, at, told.returned())),
        List.of(),
        List.of(
            table(path, edition, requests, true),
            caller.mayReadSupport() ? support.linking("Each request", "/support") : support,
            words(path, told)));
  }

  private static Part table(
      String path, Edition edition, List<SupportAsked> all, boolean training) {
    var heading = training ? "Training" : "Support asked";
    var requests = all.stream().filter(it -> it.training() == training).toList();
    if (requests.isEmpty()) {
      return Part.words(
          heading,
          SupportAsked.isAsked(edition, training)
              ? "Nobody has asked for any in this cycle."
              : "No question of this cycle asks about it.");
    }
    return Part.table(
        heading,
        DashboardTables.table(
            "Asked for, the most often first",
            List.of(
                Cell.text("What"),
                Cell.text("Question"),
                Cell.number("Organisations"),
                Cell.number("Of those that answered")),
            requests.stream()
                .map(
                    it ->
                        List.of(
                            Cell.link(it.label(), path + "/questions/" + it.who()),
                            Cell.text(it.question().ref()),
                            Cell.number(count(it.number())),
                            Cell.number(percent(it.number(), it.answered()))))
                .toList()));
  }

  /** What was asked in words; the words themselves are gathered on a page of their own. */
  private static Part words(String path, Told told) {
    var asked =
        told.questions().stream()
            .filter(it -> it.kind() == Kind.WORDS && it.answered() > 0)
            .toList();
    if (asked.isEmpty()) return Part.words("In their own words", "Nobody has written anything.");
    return Part.table(
        "In their own words",
        DashboardTables.table(
            "Questions answered in words",
            List.of(Cell.text("Question"), Cell.number("Organisations that wrote something")),
            asked.stream()
                .map(
                    it ->
                        List.of(
                            Cell.link(
                                it.ref() + " " + it.text(), path + "/written?question=" + it.key()),
                            Cell.number(count(it.answered()))))
                .toList()),
        "%s answered in words, by theme, sector and district, with the partnership's replies."
            .formatted(number(asked.size(), "question")));
  }
}
