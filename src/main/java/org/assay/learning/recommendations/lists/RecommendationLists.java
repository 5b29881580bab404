package org.assay.learning.recommendations.lists;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.assay.learning.recommendations.ChainRights;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.Page;
import org.assay.platform.Sql;

/** Lists the partnership's recommendations, cut by the database. */
@Singleton
public class RecommendationLists {
  /** Recommendations on a page. */
  public static final int SIZE = 25;

  private static final String OPEN_STATES =
      ChainState.open().stream()
          .map(it -> "'" + it.name() + "'")
          .collect(Collectors.joining(", ", "(", ")"));
  private static final String OPEN = " and r.state in " + OPEN_STATES;
  private static final String FROM = " from recommendation r where r.partnership_id = ?";
  private static final String SILENT =
      OPEN
          + " and exists (select 1 from recommendation_owner o where o.recommendation_id = r.id and"
          + " o.state in ('ACCEPTED', 'UNDER_WAY', 'SAID_DONE') and o.answered_on <= ? and not"
          + " exists (select 1 from recommendation_update u where u.owner_id = o.id and u.quarter ="
          + " ?))";
  private static final int LONGEST_WORDS = 8;

  private final Sql sql;
  private final Clock clock;

  RecommendationLists(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  private record Cut(String sql, List<Object> values) {}

  /** Ids, the first due first or the oldest; none for whom they do not concern. */
  public Page<Long> page(Caller caller, RecommendationSearch search) {
    if (!ChainRights.mayReadAll(caller)) return new Page<>(List.of(), 1, SIZE, 0);
    var cut = cut(caller.partnershipId(), search);
    var total = sql.count("select count(*)" + cut.sql(), cut.values().toArray());
    return Page.of(search.page(), SIZE, total, before -> ids(cut, search.oldest(), before));
  }

  private List<Long> ids(Cut cut, boolean oldest, long before) {
    var values = new ArrayList<>(cut.values());
    values.add((long) SIZE);
    values.add(before);
    return sql.list(
        "select r.id"
            + cut.sql()
            + (oldest ? " order by r.made_on, r.number" : " order by r.due_on, r.number")
            + " limit ? offset ?",
        row -> row.getLong(1),
        values.toArray());
  }

  /** How many of the same selection are in a state. */
  public long count(Caller caller, RecommendationSearch search, String state) {
    if (!ChainRights.mayReadAll(caller)) return 0;
    var other =
        new RecommendationSearch(
            search.words(), search.theme(), search.owner(), search.priority(), state, false, 1);
    var cut = cut(caller.partnershipId(), other);
    return sql.count("select count(*)" + cut.sql(), cut.values().toArray());
  }

  private Cut cut(long partnership, RecommendationSearch search) {
    var where = new StringBuilder(FROM);
    var values = new ArrayList<Object>(List.of(partnership));
    words(search, where, values);
    var theme = search.theme();
    if (theme != null) {
      where.append(" and r.theme = ?");
      values.add(theme);
    }
    var priority = search.priority();
    if (priority != null) {
      where.append(" and r.priority = ?");
      values.add(priority);
    }
    var owner = search.owner();
    if (owner != null) {
      where.append(
          " and exists (select 1 from recommendation_owner o where o.recommendation_id = r.id and"
              + " o.name = ?)");
      values.add(owner);
    }
    state(search.state(), where, values);
    return new Cut(where.toString(), values);
  }

  private static void words(RecommendationSearch search, StringBuilder where, List<Object> values) {
    var typed = search.words();
    if (typed == null) return;
    var words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
    for (int i = 0; i < Math.min(words.length, LONGEST_WORDS); i++) {
      var like = "%" + words[i].replaceAll("[!%_]", "!$0") + "%";
      where.append(
          " and (lower(r.words) like ? escape '!' or lower(r.theme) like ? escape '!' or"
              + " lower(concat('r', r.number)) = ? or exists (select 1 from recommendation_source s"
              + " join learning_finding f on f.id = s.finding_id where s.recommendation_id = r.id"
              + " and lower(f.source_reference) like ? escape '!'))");
      values.addAll(List.of(like, like, words[i], like));
    }
  }

  private void state(String state, StringBuilder where, List<Object> values) {
    var today = England.day(clock.instant());
    switch (state) {
      case RecommendationSearch.ALL -> {}
      case RecommendationSearch.OPEN -> where.append(OPEN);
      case RecommendationSearch.OVERDUE -> {
        where.append(OPEN).append(" and r.due_on < ?");
        values.add(today);
      }
      case RecommendationSearch.SILENT -> {
        var quarter = Quarter.completeOn(today);
        where.append(SILENT);
        values.add(quarter.lastDay());
        values.add(quarter.code());
      }
      default -> {
        where.append(" and r.state = ?");
        values.add(state);
      }
    }
  }

  public List<String> themes(Caller caller) {
    return ChainRights.mayReadAll(caller)
        ? sql.list(
            "select distinct theme from recommendation where partnership_id = ? order by theme",
            row -> row.getString(1),
            caller.partnershipId())
        : List.of();
  }

  /** Keys of the priorities that any of them belongs to. */
  public List<String> priorities(Caller caller) {
    return ChainRights.mayReadAll(caller)
        ? sql.list(
            "select distinct priority from recommendation where partnership_id = ? and priority is"
                + " not null order by priority",
            row -> row.getString(1),
            caller.partnershipId())
        : List.of();
  }

  public List<String> owners(Caller caller) {
    return ChainRights.mayReadAll(caller)
        ? sql.list(
            "select distinct name from recommendation_owner where partnership_id = ? order by name",
            row -> row.getString(1),
            caller.partnershipId())
        : List.of();
  }
}
