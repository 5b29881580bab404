package org.assay.desk.chasing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assay.collection.cycles.Completion;
import org.assay.collection.cycles.Cut;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.CyclePhase;
import org.assay.collection.cycles.Cycles;
import org.assay.engine.statistics.FunnelLimits;
import org.assay.engine.statistics.WholePercent;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.chart.FunnelPlot;
import org.assay.reporting.chart.SvgWriter;
import org.jspecify.annotations.Nullable;

/** Makes the page of how a cycle is chased. */
@Singleton
class ChasingPages {
  private final Ladder ladder;
  private final Cycles cycles;
  private final Completions completions;
  private final ContactRepository contacts;
  private final Clock clock;

  ChasingPages(
      Ladder ladder,
      Cycles cycles,
      Completions completions,
      ContactRepository contacts,
      Clock clock) {
    this.ladder = ladder;
    this.cycles = cycles;
    this.completions = completions;
    this.contacts = contacts;
    this.clock = clock;
  }

  ChasingPage page(Caller caller, Cycle cycle, FormInput typed, @Nullable String done) {
    var completion = completions.of(caller, cycle);
    var steps = steps(caller, cycle);
    var reach = contacts.reach(cycle.partnershipId(), cycle.id(), England.day(clock.instant()));
    var sends = steps.stream().anyMatch(ChasingPage.Step::canSend);
    return new ChasingPage(
        Navigation.shell(caller, "Invitations and chasing: " + cycle.title(), "/cycles")
            .refusing(!typed.errors().isEmpty()),
        typed.errors(),
        done,
        caller.is(Role.ADMIN),
        cycle.id(),
        cycle.title(),
        figures(completion),
        completion.whole().before() != null,
        reach.withNobody(),
        sends ? sending(reach) : null,
        steps,
        kinds(typed.text("kind")),
        typed.parts("day"),
        Stream.of(Cut.DISTRICT, Cut.SECTOR)
            .flatMap(cut -> Stream.ofNullable(plot(completion, cut)))
            .toList());
  }

  /** What sending a step at once would do, as the page is made. */
  private static ChasingPage.Sending sending(Reach reach) {
    var emails = reach.emails() == 1 ? "1 email" : "%,d emails".formatted(reach.emails());
    return new ChasingPage.Sending(
        reach.emails() == 0
            ? "There is nobody to write to: no organisation that is outstanding has somebody who"
                + " answers or signs off."
            : "%s to those who answer or sign off in %s that %s not returned."
                .formatted(
                    emails,
                    reach.organisations() == 1
                        ? "1 organisation"
                        : "%,d organisations".formatted(reach.organisations()),
                    reach.organisations() == 1 ? "has" : "have"),
        reach.emails() == 0 ? null : "Send " + emails);
  }

  private static List<ChasingPage.Figure> figures(Completion completion) {
    var now = completion.whole().now();
    var before = completion.whole().before();
    var last = before == null ? "" : " (" + before.shareReturned() + " last year at this point)";
    return List.of(
        new ChasingPage.Figure(
            now.shareReturned(), "of %,d have returned%s".formatted(now.asked(), last)),
        figure(now.onTime(), "on time", before == null ? null : before.onTime()),
        figure(now.late(), "late", before == null ? null : before.late()),
        figure(
            now.asked() - now.returned(),
            "outstanding",
            before == null ? null : before.asked() - before.returned()));
  }

  private static ChasingPage.Figure figure(int number, String label, @Nullable Integer before) {
    return new ChasingPage.Figure(
        "%,d".formatted(number), before == null ? label : "%s (%,d)".formatted(label, before));
  }

  private List<ChasingPage.Step> steps(Caller caller, Cycle cycle) {
    var yields = ladder.yields(cycle);
    var before = before(cycle);
    var seen = new java.util.EnumMap<RungKind, Integer>(RungKind.class);
    var steps = new ArrayList<ChasingPage.Step>();
    for (var it : ladder.rungs(cycle)) {
      int place = seen.merge(it.kind(), 1, Integer::sum) - 1;
      steps.add(
          step(
              caller,
              cycle,
              it,
              yields.get(it.id()),
              before == null ? null : before.of(it.kind(), place)));
    }
    return steps;
  }

  /** The steps of the cycle before, each found by its kind and its place among those. */
  private record Before(List<Rung> rungs, Map<Long, RungYield> yields) {
    @Nullable RungYield of(RungKind kind, int place) {
      var same = rungs.stream().filter(it -> it.kind() == kind).toList();
      return place < same.size() ? yields.get(same.get(place).id()) : null;
    }
  }

  private @Nullable Before before(Cycle cycle) {
    var id = cycle.previousId();
    return id == null
        ? null
        : cycles
            .find(cycle.partnershipId(), id)
            .map(it -> new Before(ladder.rungs(it), ladder.yields(it)))
            .orElse(null);
  }

  private ChasingPage.Step step(
      Caller caller, Cycle cycle, Rung it, @Nullable RungYield yield, @Nullable RungYield before) {
    var done = it.doneAt();
    var phase = cycle.phase(clock.instant());
    return new ChasingPage.Step(
        it.id(),
        it.kind().label(),
        England.date(it.plannedOn()),
        state(it, phase == CyclePhase.CLOSED),
        yield == null ? "–" : "%,d".formatted(yield.reached()),
        yield == null ? "–" : words(yield),
        before == null ? null : words(before),
        caller.is(Role.ADMIN) && done == null && it.kind().isSentIn(phase),
        caller.is(Role.ADMIN) && done == null);
  }

  private String state(Rung it, boolean closed) {
    if (it.doneAt() != null) {
      return (it.kind().isEmail() ? "Sent " : "Begun ") + England.moment(it.doneAt());
    }
    if (closed) return "Not done";
    var today = England.day(clock.instant());
    if (it.plannedOn().isAfter(today)) return "Planned";
    return it.kind().isEmail() ? "Goes out next morning" : "Due: use the chase list";
  }

  private static String words(RungYield it) {
    return it.reached() == 0
        ? "–"
        : "%,d (%s)".formatted(it.returned(), WholePercent.of(it.returned(), it.reached()));
  }

  private static List<Choice> kinds(String chosen) {
    var items = new ArrayList<Choice>();
    items.add(Choice.of("", "Select a step", null, chosen.isEmpty()));
    Arrays.stream(RungKind.values())
        .forEach(it -> items.add(Choice.of(it.code(), it.label(), null, it.code().equals(chosen))));
    return items;
  }

  private static ChasingPage.@Nullable Plot plot(Completion completion, Cut cut) {
    var counts =
        completion.cuts().getOrDefault(cut, List.of()).stream()
            .map(it -> new Funnel.Count(it.label(), it.now().returned(), it.now().asked()))
            .toList();
    var funnel = Funnel.of(counts);
    if (funnel == null) return null;
    var title = "Share returned by " + cut.label().toLowerCase(java.util.Locale.UK);
    var words =
        funnel.overDispersed()
            ? "The groups differ by more than chance would explain, so no limits are drawn. Shares"
                + " run "
                + funnel.range()
                + "."
            : "The line is the share of all, %s. About 95 of 100 groups lie between the inner lines, and nearly all between the outer ones, if chance alone is at work."
                .formatted(WholePercent.of(java.math.BigDecimal.valueOf(funnel.mean())));
    return new ChasingPage.Plot(
        title, funnel.overDispersed() ? null : svg(funnel), words, table(cut, funnel));
  }

  private static String svg(Funnel it) {
    var points =
        it.groups().stream()
            .map(g -> new FunnelPlot.Point(g.name(), g.asked(), g.share()))
            .toList();
    var limits =
        new FunnelPlot.Limits(
            it.mean(),
            n -> limit(it, n, FunnelLimits.Z_INNER).low(),
            n -> limit(it, n, FunnelLimits.Z_INNER).high(),
            n -> limit(it, n, FunnelLimits.Z_OUTER).low(),
            n -> limit(it, n, FunnelLimits.Z_OUTER).high());
    return SvgWriter.write(
        FunnelPlot.of("Organisations asked", it.inWords(), points, limits), "funnel");
  }

  private static FunnelLimits limit(Funnel it, double size, double z) {
    return FunnelLimits.at(it.mean(), Math.max(1, Math.round(size)), z);
  }

  private static Table table(Cut cut, Funnel funnel) {
    var rows = new ArrayList<List<Cell>>();
    for (int i = 0; i < funnel.groups().size(); i++) {
      var it = funnel.groups().get(i);
      rows.add(
          List.of(
              Cell.text((i + 1) + " " + it.name()),
              Cell.number("%,d".formatted(it.asked())),
              Cell.number("%,d".formatted(it.returned())),
              Cell.number(Objects.requireNonNull(it.percent())),
              Cell.text(funnel.overDispersed() ? "" : it.place())));
    }
    var head =
        List.of(
            Cell.text(cut.label()),
            Cell.number("Asked"),
            Cell.number("Returned"),
            Cell.number("Share"),
            Cell.text("Against the limits"));
    return new Table("The figures", "govuk-table__caption--s", head, rows, true);
  }
}
