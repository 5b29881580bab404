package org.assay.support;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.identity.Caller;
import org.assay.identity.Navigation;
import org.assay.identity.People;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.assay.support.SupportPage.Filter;
import org.assay.support.SupportPage.Item;
import org.assay.support.SupportRequests.Followed;
import org.jspecify.annotations.Nullable;

/** Makes the pages of requests for support. */
@Singleton
class SupportPages {
  static final String ALL = "all";
  private static final String OPEN = "open";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(LONDON);
  private static final Map<RequestState, String> STEPS =
      Map.of(
          RequestState.TAKEN_UP, "Take it up",
          RequestState.ANSWERED, "Answer it",
          RequestState.CLOSED, "Close it");

  private final People people;
  private final Clock clock;

  SupportPages(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  /**
   * @param state code of a state, open for what somebody has to do something about, or all
   */
  SupportPage list(Caller caller, List<SupportRequest> requests, @Nullable String state) {
    var team = SupportRequests.mayHandle(caller);
    var cut = state == null ? (team ? OPEN : ALL) : state;
    var filters = new ArrayList<Filter>();
    filters.add(filter("Open", OPEN, cut, requests));
    for (var each : RequestState.values()) {
      filters.add(filter(each.label(), each.code(), cut, requests));
    }
    filters.add(filter("All", ALL, cut, requests));
    return new SupportPage(
        Navigation.shell(caller, "Requests for support", team ? "/support" : "/returns"),
        team,
        filters,
        requests.stream().filter(it -> in(cut, it)).map(this::item).toList());
  }

  private static Filter filter(
      String label, String code, String cut, List<SupportRequest> requests) {
    return new Filter(
        label,
        "/support?state=" + code,
        (int) requests.stream().filter(it -> in(code, it)).count(),
        code.equals(cut));
  }

  private static boolean in(String cut, SupportRequest request) {
    return cut.equals(ALL)
        || (cut.equals(OPEN) ? request.state().open() : request.state().code().equals(cut));
  }

  private Item item(SupportRequest it) {
    return new Item(
        "/support/" + it.id(),
        it.organisation(),
        it.ref() + " " + it.text(),
        it.said(),
        age(it.raisedAt()),
        it.state().label(),
        switch (it.state()) {
          case WAITING -> "govuk-tag--yellow";
          case TAKEN_UP -> "govuk-tag--light-blue";
          case ANSWERED -> "govuk-tag--green";
          case CLOSED -> "govuk-tag--grey";
        });
  }

  private String age(Instant raised) {
    var days =
        ChronoUnit.DAYS.between(
            LocalDate.ofInstant(raised, LONDON), LocalDate.ofInstant(clock.instant(), LONDON));
    return days == 0 ? "today" : days == 1 ? "yesterday" : days + " days ago";
  }

  RequestPage one(
      Caller caller,
      Followed it,
      @Nullable String to,
      @Nullable String note,
      List<ErrorLink> errors) {
    var request = it.request();
    var team = SupportRequests.mayHandle(caller);
    return new RequestPage(
        Navigation.shell(caller, "Request for support", team ? "/support" : "/returns")
            .refusing(!errors.isEmpty()),
        request.id(),
        request.version(),
        request.organisation(),
        request.ref() + " " + request.text(),
        request.said(),
        MOMENT.format(request.raisedAt()),
        request.state().label(),
        steps(it.steps()),
        team ? choices(request, to) : List.of(),
        errors,
        note);
  }

  private static List<Choice> choices(SupportRequest request, @Nullable String to) {
    return Arrays.stream(RequestState.values())
        .filter(request.state().next()::contains)
        .map(
            state ->
                Choice.of(
                    state.code(),
                    Objects.requireNonNull(STEPS.get(state)),
                    null,
                    state.code().equals(to)))
        .toList();
  }

  private List<RequestPage.Done> steps(List<SupportStep> steps) {
    var names =
        people.names(
            steps.stream()
                .map(SupportStep::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return steps.stream()
        .map(
            it -> {
              var by = it.personId() == null ? null : names.get(it.personId());
              var when = MOMENT.format(it.at()) + (by == null ? "" : ", by " + by);
              return new RequestPage.Done(it.state().label(), when, it.note());
            })
        .toList();
  }
}
