package org.assay.collection.pulse;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.pulse.PulsesPage.Line;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.Https;
import org.assay.platform.NumberWords;
import org.assay.platform.Page;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.jspecify.annotations.Nullable;

/** Makes the pages of those who open pulses and follow them. */
@Singleton
class PulsePages {
  private static final String PATH = "/pulses";
  private static final int SIZE = 50;

  private final Pulses pulses;
  private final OpenPulse opening;
  private final PulseCounts counts;
  private final Cycles cycles;
  private final Https https;
  private final String address;
  private final Clock clock;

  PulsePages(
      Pulses pulses,
      OpenPulse opening,
      PulseCounts counts,
      Cycles cycles,
      Https https,
      @Value("${assay.address:}") String address,
      Clock clock) {
    this.pulses = pulses;
    this.opening = opening;
    this.counts = counts;
    this.cycles = cycles;
    this.https = https;
    this.address = address;
    this.clock = clock;
  }

  PulsesPage list(Caller caller, FormInput form) {
    var own = caller.organisationId() != null;
    var choices = opening.choices(caller);
    return new PulsesPage(
        Navigation.shell(caller, "Staff pulse", own ? "/returns" : "/cycles")
            .refusing(!form.isSound()),
        own,
        own ? pulses.own(caller).stream().map(this::line).toList() : lines(caller),
        OpenPulse.mayOpen(caller),
        cycles(choices, form.text("cycle")),
        form.parts("opens"),
        form.parts("closes"),
        form.errors());
  }

  private List<Line> lines(Caller caller) {
    var all = pulses.all(caller);
    var lines = new ArrayList<Line>();
    all.stream().filter(Pulse::ofPartnership).forEach(it -> lines.add(line(caller, it)));
    if (caller.maySeeSubmitted()) {
      all.stream()
          .filter(it -> !it.ofPartnership() && it.phase(today()) == PulsePhase.CLOSED)
          .limit(SIZE)
          .flatMap(it -> pulses.seats(it).stream())
          .forEach(it -> lines.add(opened(it)));
    }
    return lines;
  }

  /** One that an organisation opened by itself, for those who read its return too. */
  private Line opened(PulseSeat it) {
    return new Line(
        results(it, PulsePhase.CLOSED),
        it.organisation().name() + ": " + title(it.pulse()),
        it.pulse().window(),
        PulsePhase.CLOSED);
  }

  private static List<Choice> cycles(List<Cycle> cycles, String chosen) {
    var choices = new ArrayList<Choice>();
    for (var it : cycles) {
      var id = Long.toString(it.id());
      choices.add(Choice.of(id, it.title(), null, id.equals(chosen) || cycles.size() == 1));
    }
    return choices;
  }

  private Line line(Caller caller, Pulse it) {
    var closed = it.phase(today()) == PulsePhase.CLOSED && caller.mayReadPapers();
    return new Line(
        Pulses.runs(caller)
            ? PATH + "/" + it.key()
            : closed ? PATH + "/" + it.key() + "/results" : null,
        title(it),
        it.window(),
        it.phase(today()));
  }

  private Line line(PulseSeat it) {
    return new Line(
        PATH + "/organisations/" + it.place().key(),
        title(it.pulse()),
        it.pulse().window(),
        it.pulse().phase(today()));
  }

  private String title(Pulse it) {
    return cycles.find(it.partnershipId(), it.cycleId()).map(Cycle::title).orElse("")
        + (it.ofPartnership() ? "" : ", opened by the organisation");
  }

  /** Where somebody goes who has just opened one. */
  String address(Caller caller, Pulse opened) {
    return Pulses.runs(caller)
        ? PATH + "/" + opened.key()
        : pulses.own(caller).stream()
            .filter(it -> it.pulse().key() == opened.key())
            .findFirst()
            .map(it -> PATH + "/organisations/" + it.place().key())
            .orElse(PATH);
  }

  PulsePage one(Caller caller, Pulse pulse, int number) {
    var seats = pulses.seats(pulse);
    var page =
        Page.of(
            number, SIZE, seats.size(), before -> seats.stream().skip(before).limit(SIZE).toList());
    return new PulsePage(
        Navigation.shell(caller, "Staff pulse: " + title(pulse), "/cycles"),
        title(pulse),
        pulse.window(),
        pulse.phase(today()),
        "%s. %s listed."
            .formatted(
                NumberWords.of(page.total(), "organisation"),
                page.range() + (page.total() == 1 ? " is" : " are")),
        table(page.items()),
        Pagination.of(page, it -> PATH + "/" + pulse.key() + "?page=" + it));
  }

  private static Table table(List<PulseSeat> seats) {
    return new Table(
        "Organisations and their codes",
        "govuk-table__caption--m",
        List.of(Cell.text("Organisation"), Cell.text("Code"), Cell.text("Poster")),
        seats.stream()
            .map(
                it ->
                    List.of(
                        Cell.link(
                            it.organisation().name(), PATH + "/organisations/" + it.place().key()),
                        Cell.text(PulseCode.shown(it.place().code())),
                        Cell.link(
                            "Poster for " + it.organisation().name(),
                            PATH + "/organisations/" + it.place().key() + "/poster")))
            .toList(),
        true);
  }

  PulsePlacePage place(Caller caller, PulseSeat seat, HttpRequest<?> request) {
    var pulse = seat.pulse();
    var phase = pulse.phase(today());
    return new PulsePlacePage(
        Navigation.shell(
            caller,
            "Staff pulse: " + seat.organisation().name(),
            Pulses.runs(caller) ? "/cycles" : "/returns"),
        seat.place().key(),
        Pulses.runs(caller) && pulse.ofPartnership() ? PATH + "/" + pulse.key() : PATH,
        seat.organisation().name(),
        title(pulse),
        pulse.window(),
        England.date(pulse.closesOn()),
        phase,
        PulseCode.shown(seat.place().code()),
        "/pulse/" + seat.place().code(),
        host(request),
        caller.speaksFor(seat.organisation().id()) ? results(seat, phase) : null,
        progress(seat.place(), phase));
  }

  private static @Nullable String results(PulseSeat seat, PulsePhase phase) {
    return phase == PulsePhase.CLOSED
        ? PATH + "/organisations/" + seat.place().key() + "/results"
        : null;
  }

  /**
   * While it is open nobody sees more than this: a number that grows would tell who has answered.
   */
  private String progress(PulsePlace place, PulsePhase phase) {
    return switch (phase) {
      case NOT_OPEN -> "";
      case OPEN ->
          counts.answers(place) < Pulse.LEAST
              ? "Fewer than %d people have answered so far. Results are shown from %d answers on."
                  .formatted(Pulse.LEAST, Pulse.LEAST)
              : "At least %d people have answered, so there will be results."
                  .formatted(Pulse.LEAST);
      case CLOSED -> "";
      case DELETED -> "Your partnership does not keep these answers any longer.";
    };
  }

  /** The address that staff type, without what browsers add by themselves. */
  private String host(HttpRequest<?> request) {
    var base =
        address.isEmpty()
            ? (https.used(request) ? "https://" : "http://")
                + request.getHeaders().get("Host", String.class, "localhost")
            : address;
    return base.replaceFirst("^https?://", "").replaceFirst("/+$", "") + "/pulse";
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }
}
