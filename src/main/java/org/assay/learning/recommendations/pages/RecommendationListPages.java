package org.assay.learning.recommendations.pages;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.ChainRights;
import org.assay.learning.recommendations.Chains;
import org.assay.learning.recommendations.RecommendationOwner;
import org.assay.learning.recommendations.lists.RecommendationLists;
import org.assay.learning.recommendations.lists.RecommendationSearch;
import org.assay.learning.recommendations.pages.RecommendationListPage.Count;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Pagination;
import org.jspecify.annotations.Nullable;

/** Makes the lists of recommendations: the partnership's, and an organisation's own. */
@Singleton
class RecommendationListPages {
  static final String PATH = "/recommendations";

  private final RecommendationLists lists;
  private final Chains chains;
  private final Register register;
  private final PriorityChoices priorities;
  private final Clock clock;

  RecommendationListPages(
      RecommendationLists lists,
      Chains chains,
      Register register,
      PriorityChoices priorities,
      Clock clock) {
    this.lists = lists;
    this.chains = chains;
    this.register = register;
    this.priorities = priorities;
    this.clock = clock;
  }

  RecommendationListPage list(Caller caller, RecommendationSearch search) {
    var page = lists.page(caller, search);
    var found =
        chains.some(caller, page.items()).stream().collect(Collectors.toMap(Chain::id, it -> it));
    var whole = new RecommendationSearch(null, null, null, RecommendationSearch.ALL, 1);
    return new RecommendationListPage(
        Navigation.shell(caller, "Recommendations", PATH),
        register.partnership(caller.partnershipId()).map(Partnership::name).orElse(""),
        ChainRights.mayRun(caller),
        lists.count(caller, whole, RecommendationSearch.ALL) > 0,
        !search.query(1).isEmpty(),
        counts(caller, search),
        search.words(),
        choices("Any theme", lists.themes(caller), search.theme()),
        choices("Any owner", lists.owners(caller), search.owner()),
        priorities.any(caller, lists.priorities(caller), search.priority()),
        states(search.state()),
        List.of(
            Choice.of("due", "Date due, the earliest first", null, !search.oldest()),
            Choice.of("age", "Age, the oldest first", null, search.oldest())),
        page.range(),
        page.items().stream()
            .map(id -> RecommendationCard.of(Objects.requireNonNull(found.get(id)), today()))
            .toList(),
        Pagination.of(page, number -> PATH + search.query(number)));
  }

  private List<Count> counts(Caller caller, RecommendationSearch search) {
    var labels =
        Map.of(
            RecommendationSearch.OPEN,
            "open",
            RecommendationSearch.OVERDUE,
            "overdue",
            RecommendationSearch.SILENT,
            "without last quarter’s update",
            ChainState.SAID_DONE.name(),
            "said to be done, not closed",
            RecommendationSearch.ALL,
            "in all");
    return List.of(
            RecommendationSearch.OPEN,
            RecommendationSearch.OVERDUE,
            RecommendationSearch.SILENT,
            ChainState.SAID_DONE.name(),
            RecommendationSearch.ALL)
        .stream()
        .map(
            state ->
                new Count(
                    lists.count(caller, search, state),
                    Objects.requireNonNull(labels.get(state)),
                    PATH + search.state(state),
                    state.equals(search.state())))
        .toList();
  }

  private static List<Choice> choices(String any, List<String> all, @Nullable String chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", any, null, chosen == null));
    all.forEach(it -> choices.add(Choice.of(it, it, null, it.equals(chosen))));
    return choices;
  }

  private static List<Choice> states(String chosen) {
    return RecommendationSearch.states().entrySet().stream()
        .map(it -> Choice.of(it.getKey(), it.getValue(), null, it.getKey().equals(chosen)))
        .toList();
  }

  OwnRecommendationsPage own(Caller caller) {
    var all = chains.own(caller);
    var organisation = Objects.requireNonNullElse(caller.organisationId(), 0L);
    var quarter = Quarter.completeOn(today());
    Predicate<Chain> toAnswer = it -> open(it) && state(it, organisation) == ChainState.ASKED;
    Predicate<Chain> toUpdate = it -> lacksUpdate(it, organisation, quarter);
    return new OwnRecommendationsPage(
        Navigation.shell(caller, "Recommendations", "/returns"),
        register
            .organisation(caller.partnershipId(), organisation)
            .map(Organisation::name)
            .orElse(""),
        quarter.label(),
        cards(all, toAnswer),
        cards(all, toUpdate),
        cards(all, toAnswer.or(toUpdate).negate()));
  }

  private List<RecommendationCard> cards(List<Chain> all, Predicate<Chain> which) {
    return all.stream().filter(which).map(it -> RecommendationCard.of(it, today())).toList();
  }

  private static boolean open(Chain it) {
    return it.recommendation().state().isOpen();
  }

  private static ChainState state(Chain it, long organisation) {
    return it.ownedBy(organisation).map(RecommendationOwner::state).orElse(ChainState.ASKED);
  }

  private static boolean lacksUpdate(Chain it, long organisation, Quarter quarter) {
    return open(it) && it.ownedBy(organisation).filter(mine -> it.lacks(mine, quarter)).isPresent();
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }
}
