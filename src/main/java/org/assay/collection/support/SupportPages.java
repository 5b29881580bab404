package org.assay.collection.support;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.collection.support.SupportPage.Filter;
import org.assay.collection.support.SupportPage.Item;
import org.assay.collection.support.SupportRequests.Followed;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.People;
import org.assay.platform.England;
import org.assay.platform.form.AddressChoice;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Pagination;
import org.jspecify.annotations.Nullable;

/** Makes the pages of requests for support. */
@Singleton
class SupportPages {
  static final String ALL = "all";
  private static final String OPEN = "open";

  private static final List<String> CUTS =
      Stream.concat(
              Stream.of(OPEN, ALL), Arrays.stream(RequestState.values()).map(RequestState::code))
          .toList();
  private static final Map<RequestState, String> STEPS =
      Map.of(
          RequestState.TAKEN_UP, "Take it up",
          RequestState.ANSWERED, "Answer it",
          RequestState.CLOSED, "Close it");

  private final SupportRequests requests;
  private final People people;
  private final Clock clock;

  SupportPages(SupportRequests requests, People people, Clock clock) {
    this.requests = requests;
    this.people = people;
    this.clock = clock;
  }

  /**
   * The whole partnership's, a page at a time.
   *
   * @param state code of a state, open for what somebody has to do something about, or all
   */
  SupportPage partnership(Caller caller, @Nullable String state, int number) {
    var cut = Objects.requireNonNullElse(AddressChoice.of("state", state, CUTS), OPEN);
    var counts = requests.counts(caller);
    var page = requests.page(caller, states(cut), number);
    return new SupportPage(
        Navigation.shell(caller, "Requests for support", "/support"),
        true,
        SupportRequests.mayHandle(caller),
        filters(cut, counts),
        page.items().stream().map(this::item).toList(),
        Pagination.of(page, it -> address(cut) + (it == 1 ? "" : "&page=" + it)));
  }

  /** An organisation's own, which are few. */
  SupportPage own(Caller caller, List<SupportRequest> all, @Nullable String state) {
    var cut = Objects.requireNonNullElse(AddressChoice.of("state", state, CUTS), ALL);
    var counts = all.stream().collect(groupingBy(SupportRequest::state, counting()));
    var items =
        all.stream().filter(it -> states(cut).contains(it.state())).map(this::item).toList();
    return new SupportPage(
        Navigation.shell(caller, "Requests for support", "/returns"),
        false,
        false,
        filters(cut, counts),
        items,
        new Pagination(null, null, List.of()));
  }

  private static List<Filter> filters(String cut, Map<RequestState, Long> counts) {
    var filters = new ArrayList<Filter>();
    filters.add(filter("Open", OPEN, cut, counts));
    for (var each : RequestState.values()) {
      filters.add(filter(each.label(), each.code(), cut, counts));
    }
    filters.add(filter("All", ALL, cut, counts));
    return filters;
  }

  private static Filter filter(
      String label, String code, String cut, Map<RequestState, Long> counts) {
    var many = states(code).stream().mapToLong(it -> counts.getOrDefault(it, 0L)).sum();
    return new Filter(label, address(code), many, code.equals(cut));
  }

  private static String address(String cut) {
    return "/support?state=" + URLEncoder.encode(cut, StandardCharsets.UTF_8);
  }

  private static Set<RequestState> states(String cut) {
    var all = EnumSet.allOf(RequestState.class);
    if (cut.equals(OPEN)) all.removeIf(it -> !it.open());
    else if (!cut.equals(ALL)) all.removeIf(it -> !it.code().equals(cut));
    return all;
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
    var days = ChronoUnit.DAYS.between(England.day(raised), England.day(clock.instant()));
    return days == 0 ? "today" : days == 1 ? "yesterday" : days + " days ago";
  }

  /**
   * @param typed into the form that was refused; empty as a rule
   */
  RequestPage one(Caller caller, Followed it, FormInput typed) {
    var request = it.request();
    var team = SupportRequests.mayHandle(caller);
    return new RequestPage(
        Navigation.shell(
                caller, "Request for support", caller.mayReadSupport() ? "/support" : "/returns")
            .refusing(!typed.isSound()),
        request.id(),
        request.version(),
        request.organisation(),
        request.ref() + " " + request.text(),
        request.said(),
        England.moment(request.raisedAt()),
        request.state().label(),
        steps(it.steps()),
        team ? choices(request, typed.text("to")) : List.of(),
        typed.errors(),
        typed.orNull("note"));
  }

  private static List<Choice> choices(SupportRequest request, String to) {
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
              var when = England.moment(it.at()) + (by == null ? "" : ", by " + by);
              return new RequestPage.Done(it.state().label(), when, it.note());
            })
        .toList();
  }
}
