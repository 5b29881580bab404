package org.assay.reporting.pack;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.collection.cycles.Cycle;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.People;
import org.assay.platform.England;
import org.assay.platform.govuk.SummaryRow;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.PackSource;
import org.assay.reporting.job.JobKind;
import org.assay.reporting.job.JobState;
import org.assay.reporting.job.ReportJob;
import org.assay.reporting.job.ReportJobs;
import org.assay.reporting.paper.FigureWords;
import org.jspecify.annotations.Nullable;

/** Makes the pages about packs and archives. */
@Singleton
class PreparedPages {
  private final ReportJobs jobs;
  private final PackMaker maker;
  private final People people;
  private final ForumRepository forums;
  private final Clock clock;

  PreparedPages(
      ReportJobs jobs, PackMaker maker, People people, ForumRepository forums, Clock clock) {
    this.forums = forums;
    this.clock = clock;
    this.jobs = jobs;
    this.maker = maker;
    this.people = people;
  }

  PacksPage list(Caller caller, Cycle cycle, PackForm.@Nullable Boxes form) {
    var all = jobs.list(caller, cycle.id());
    var names = people.names(all.stream().map(ReportJob::personId).collect(Collectors.toSet()));
    var rows =
        all.stream()
            .map(it -> row(it, names.getOrDefault(it.personId(), "Somebody who has left")))
            .toList();
    return new PacksPage(
        Navigation.shell(caller, "Meeting packs: " + cycle.title(), "/cycles")
            .refusing(form != null && !form.errors().isEmpty()),
        cycle.id(),
        cycle.title(),
        caller.mayReadPapers(),
        form,
        rows.isEmpty()
            ? null
            : new Table(
                "Packs and archives",
                "govuk-table__caption--m",
                List.of("What", "State", "As at", "Population", "Asked for by", "When").stream()
                    .map(Cell::text)
                    .toList(),
                rows,
                true),
        forums.returned(cycle, clock.instant()).stream()
            .map(
                it ->
                    new PacksPage.ForumLink(
                        it.title(), "/cycles/" + cycle.id() + "/forums/" + it.code()))
            .toList());
  }

  private static List<Cell> row(ReportJob it, String who) {
    var made = it.made();
    return List.of(
        Cell.link(title(it), "/packs/" + it.id()),
        Cell.text(it.state().label()),
        Cell.text(England.moment(it.asAt())),
        Cell.text(made == null ? FigureWords.NONE : made.population()),
        Cell.text(who),
        Cell.text(England.moment(it.askedAt())));
  }

  private static String title(ReportJob it) {
    return it.kind() == JobKind.PACK
        ? it.kind().label() + ", " + it.edition().label().toLowerCase(Locale.UK) + " edition"
        : it.kind().label();
  }

  PackPage one(Caller caller, ReportJob it, Cycle cycle) {
    var may = ReportJobs.mayChange(caller, it);
    return new PackPage(
        Navigation.shell(caller, title(it) + ": " + cycle.title(), "/cycles"),
        it.id(),
        cycle.id(),
        cycle.title(),
        title(it),
        it.state().label(),
        progress(it),
        it.problem(),
        download(it),
        it.made() == null ? null : "/packs/" + it.id() + "/files/" + it.made().name(),
        facts(caller, it, cycle),
        may && it.state().underWay() && it.state() != JobState.CANCELLING,
        may && !it.state().underWay());
  }

  private static @Nullable String progress(ReportJob it) {
    return switch (it.state()) {
      case WAITING -> "Waiting for its turn";
      case RUNNING ->
          it.toDo() == 0
              ? "Being made"
              : "Being made: %s of %s steps done"
                  .formatted(FigureWords.count(it.done()), FigureWords.count(it.toDo()));
      case CANCELLING -> "Being cancelled. It stops when the current step ends";
      case DONE, CANCELLED, FAILED -> null;
    };
  }

  private static @Nullable String download(ReportJob it) {
    var made = it.made();
    if (it.state() != JobState.DONE || made == null) return null;
    var pages = made.pages() == 0 ? "" : ", " + FigureWords.number(made.pages(), "page");
    var kind = it.kind() == JobKind.PACK ? "PDF" : "ZIP";
    return "Download (%s%s, %s)".formatted(kind, pages, size(made.bytes()));
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? FigureWords.count(Math.max(1, bytes / 1_000)) + " kB"
        : "%.1f MB".formatted(bytes / 1_000_000.0);
  }

  private List<SummaryRow> facts(Caller caller, ReportJob it, Cycle cycle) {
    var facts = new ArrayList<SummaryRow>();
    facts.add(SummaryRow.of("As at", England.moment(it.asAt())));
    var made = it.made();
    if (made != null) facts.add(SummaryRow.of("Population", made.population()));
    if (it.kind() == JobKind.PACK) {
      facts.add(SummaryRow.of("Reports", reports(caller, it, cycle)));
      var last = it.lastMeeting();
      facts.add(
          SummaryRow.of(
              "Matters since",
              last == null ? "Three months before" : "The meeting of " + England.date(last)));
    }
    facts.add(
        SummaryRow.of(
            "Asked for",
            "%s by %s"
                .formatted(
                    England.moment(it.askedAt()),
                    people
                        .names(Set.of(it.personId()))
                        .getOrDefault(it.personId(), "somebody who has left"))));
    var finished = it.finishedAt();
    if (finished != null) facts.add(SummaryRow.of("Finished", England.moment(finished)));
    return facts;
  }

  private String reports(Caller caller, ReportJob it, Cycle cycle) {
    return maker.choices(caller, cycle).stream()
        .filter(choice -> it.chosen().contains(choice.code()))
        .map(PackSource.Choice::title)
        .collect(Collectors.joining(", "));
  }
}
