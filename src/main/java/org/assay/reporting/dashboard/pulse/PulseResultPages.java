package org.assay.reporting.dashboard.pulse;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assay.assurance.pulse.Gap;
import org.assay.assurance.pulse.GroupResult;
import org.assay.assurance.pulse.GroupResult.Kind;
import org.assay.assurance.pulse.PulseResult;
import org.assay.assurance.pulse.SeatResult;
import org.assay.assurance.pulse.Statement;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.collection.pulse.Pulse;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.Masthead;
import org.jspecify.annotations.Nullable;

/** Makes the pages of what pulses came to. */
@Singleton
class PulseResultPages {
  /** As many gaps as are read at a glance. */
  private static final int FEW = 3;

  private final Cycles cycles;
  private final Editions editions;
  private final Register register;
  private final Clock clock;

  PulseResultPages(Cycles cycles, Editions editions, Register register, Clock clock) {
    this.cycles = cycles;
    this.editions = editions;
    this.register = register;
    this.clock = clock;
  }

  /** What the reader may see of it, for a workbook. */
  PulseTables tables(PulseResult result) {
    var pulse = result.pulse();
    var partnership = register.partnership(pulse.partnershipId()).orElseThrow();
    var survey =
        editions.find(pulse.questionSetId(), pulse.questionSetVersion()).orElseThrow().set();
    return new PulseTables(
        new Masthead(
            partnership.name(),
            partnership.subgroupName(),
            "Staff pulse",
            "Pulse",
            title(pulse),
            clock.instant(),
            "Population",
            "%s asked, %s"
                .formatted(FigureWords.number(result.asked(), "organisation"), pulse.window()),
            "Each answer of a member of staff counts once. Leaders’ claims are from the latest"
                + " submission of each return.",
            survey.editionName(),
            survey.sha256(),
            result.organisations().isEmpty()
                ? "For the partnership."
                : "For members of the subgroup. It names organisations: do not pass it on."),
        result);
  }

  /**
   * @param wanted of the groups, as its link names it; all together where it names none
   */
  PulseResultsPage results(Caller caller, PulseResult result, @Nullable String wanted) {
    var pulse = result.pulse();
    var base = "/pulses/" + pulse.key() + "/results";
    var shown =
        result.groups().stream()
            .filter(it -> it.address().equals(wanted))
            .findFirst()
            .or(() -> result.groups().stream().findFirst())
            .orElse(null);
    return new PulseResultsPage(
        Navigation.shell(caller, "Staff pulse: " + title(pulse), "/cycles"),
        title(pulse),
        base,
        "%s asked, %s. %s"
            .formatted(
                FigureWords.number(result.asked(), "organisation"),
                pulse.window(),
                shown == null
                    ? tooFew("people in all of them")
                    : people(shown.answers())
                        + " answered"
                        + (shown.kind() == Kind.ALL ? "." : ": " + shown.name() + ".")),
        menus(result, shown, base),
        result.withheld(),
        shown == null ? null : figure(shown),
        organisations(result.organisations()));
  }

  private static List<PulseResultsPage.Menu> menus(
      PulseResult result, @Nullable GroupResult shown, String base) {
    var menus = new ArrayList<PulseResultsPage.Menu>();
    for (var kind : List.of(Kind.ALL, Kind.SECTOR, Kind.DISTRICT, Kind.QUADRANT, Kind.ROLE)) {
      var links =
          result.groups().stream()
              .filter(it -> it.kind() == kind)
              .map(it -> new PulseResultsPage.Link(it.name(), href(base, it), it == shown))
              .toList();
      if (!links.isEmpty()) menus.add(new PulseResultsPage.Menu(kind.label(), links));
    }
    return menus;
  }

  private static String href(String base, GroupResult it) {
    return UriBuilder.of(base).queryParam("group", it.address()).toString();
  }

  private static @Nullable Table organisations(List<GroupResult> organisations) {
    if (organisations.isEmpty()) return null;
    return new Table(
        "Organisations with at least %d answers".formatted(Pulse.LEAST),
        "govuk-table__caption--m",
        List.of(
            Cell.text("Organisation"),
            Cell.number("Answers"),
            Cell.text("Reach"),
            Cell.number("Statements where leaders claim more")),
        organisations.stream()
            .map(
                it ->
                    List.of(
                        Cell.link(it.name(), "/pulses/organisations/" + it.code() + "/results"),
                        Cell.number(FigureWords.count(it.answers())),
                        Cell.text(it.reach().words()),
                        Cell.number(gapWords(it))))
            .toList(),
        true);
  }

  /** Nothing can be said of claims that nobody has submitted, or that the reader may not see. */
  private static String gapWords(GroupResult it) {
    var compared = it.statements().stream().filter(s -> s.gap() != Gap.NO_CLAIM).count();
    return compared == 0 ? FigureWords.NONE : it.gaps() + " of " + compared;
  }

  PulseOrganisationPage organisation(Caller caller, SeatResult result) {
    var seat = result.seat();
    var own = result.own();
    var mine = caller.speaksFor(seat.organisation().id());
    return new PulseOrganisationPage(
        Navigation.shell(
            caller, "Staff pulse: " + seat.organisation().name(), mine ? "/returns" : "/cycles"),
        mine
            ? "/pulses/organisations/" + seat.place().key()
            : seat.pulse().ofPartnership()
                ? "/pulses/" + seat.pulse().key() + "/results"
                : "/pulses",
        seat.organisation().name(),
        title(seat.pulse()),
        own == null
            ? tooFew("people")
            : "%s answered (%s): %s."
                .formatted(people(own.answers()), seat.pulse().window(), own.reach().words()),
        own == null ? "" : gapLead(own),
        own == null ? List.of() : gaps(own),
        own == null ? null : figure(own),
        result.comments(),
        comments(own, result.comments().size()));
  }

  private static String people(int answers) {
    return FigureWords.count(answers) + " people";
  }

  private static String tooFew(String who) {
    return "Fewer than %d %s answered, so that nothing is shown: colleagues could tell who said what."
        .formatted(Pulse.LEAST, who);
  }

  private static String comments(@Nullable GroupResult own, int shown) {
    if (own == null || own.answers() < Pulse.LEAST_FOR_WORDS) {
      return "What people wrote is shown only where %d or more answered."
          .formatted(Pulse.LEAST_FOR_WORDS);
    }
    return shown == 0
        ? "Nobody wrote anything."
        : "In no order. Do not try to find out who wrote what.";
  }

  /** The widest gaps, each in a sentence. */
  private static List<String> gaps(GroupResult own) {
    return own.statements().stream()
        .filter(it -> it.gap() == Gap.LEADERS_HIGHER)
        .sorted(Comparator.comparing(PulseResultPages::width).reversed())
        .limit(FEW)
        .map(
            it ->
                "“%s” %s of your staff agree. Leaders answered %s to “%s”"
                    .formatted(it.text(), capital(it.agree().words()), claimed(it), asked(it)))
        .toList();
  }

  private static String gapLead(GroupResult own) {
    if (own.statements().stream().allMatch(it -> it.gap() == Gap.NO_CLAIM)) {
      return "There is no submitted return to compare with yet.";
    }
    return own.gaps() == 0
        ? "There is no statement on which leaders claim clearly more than staff say."
        : "Ask why, and what would have to change. A gap is no finding by itself.";
  }

  private static double width(Statement it) {
    var claim = it.claim();
    return claim == null || claim.mean() == null
        ? 0
        : claim.mean().subtract(it.agree().ratio()).doubleValue();
  }

  private static String asked(Statement it) {
    var claim = it.claim();
    return claim == null ? "" : claim.asked();
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String claimed(Statement it) {
    var claim = it.claim();
    if (claim == null) return FigureWords.NONE;
    return claim.answer().isEmpty()
        ? FigureWords.percent(claim.mean())
        : "“" + claim.answer() + "”";
  }

  private static PulseFigure figure(GroupResult group) {
    return PulseFigure.of(group);
  }

  private String title(Pulse it) {
    return cycles.find(it.partnershipId(), it.cycleId()).map(Cycle::title).orElse("");
  }
}
