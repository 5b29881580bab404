package org.assay.learning.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assay.learning.actions.Action.Age;
import org.assay.people.directory.NameSearch;
import org.jspecify.annotations.Nullable;

/**
 * Which actions are looked for, as a statement goes on after what it selects.
 *
 * @param joins those that the condition needs; each costs a look at another row for every action
 */
record ActionQuery(String from, String joins, String condition, List<Object> values) {
  private static final String SUBMITTED = " from submitted_action s";
  private static final String LIVE =
      " from (select id as action_id, partnership_id, organisation_id, what, lead_name, due_on,"
          + " state, case when state in ('open', 'in-progress') then false else true end as"
          + " finished, case when what is null then false else true end as planned, case when"
          + " due_on is null then date '9999-12-31' else due_on end as due_order, closed_at, case"
          + " when carried_from is null then false else true end as carried from improvement_action"
          + " where partnership_id = ? and asked = true) s";
  static final String ACTION =
      " join improvement_action a on a.id = s.action_id and a.partnership_id = s.partnership_id";
  static final String ORGANISATION =
      " join organisation o on o.id = s.organisation_id and o.partnership_id = s.partnership_id";
  static final String OPEN = "s.finished = false";

  /** In the state that the filter names. */
  static ActionQuery of(ActionScope reach, ActionFilter it, LocalDate today) {
    return inState(inAnyState(reach, it), it.state(), today);
  }

  static ActionQuery inAnyState(ActionScope reach, ActionFilter it) {
    var names = NameSearch.of(it.named());
    var where = whose(reach);
    if (it.standard() != null || it.cycle() != null) where = where.with(ACTION);
    if (!names.isEmpty()) where = where.with(ORGANISATION);
    return where
        .and(" and s.lead_name = ?", it.lead())
        .and(" and a.standard = ?", it.standard())
        .and(" and a.source = ?", it.cycle())
        .and(" and s.organisation_id = ?", it.organisation())
        .and(names.condition(), names.values());
  }

  private static ActionQuery whose(ActionScope reach) {
    var partnership = reach.partnershipId();
    var of = " where s.partnership_id = ?";
    var at = reach.at();
    var where =
        at != null
            ? new ActionQuery(
                ActionsAt.FROM, "", of, with(ActionsAt.values(partnership, at), partnership))
            : reach.submittedOnly()
                ? new ActionQuery(SUBMITTED, "", of, List.of(partnership))
                : new ActionQuery(LIVE, "", of, List.of(partnership, partnership));
    return (reach.value() == null ? where : where.with(ACTION).with(ORGANISATION))
        .and(reach.condition(), reach.values());
  }

  private static List<Object> with(List<Object> values, Object last) {
    return Stream.concat(values.stream(), Stream.of(last)).toList();
  }

  private static ActionQuery inState(ActionQuery where, String state, LocalDate today) {
    return switch (state) {
      case ActionFilter.ALL -> where;
      case ActionFilter.UNFINISHED -> where.and(" and " + OPEN, Stream.of());
      case ActionFilter.TO_BE_WRITTEN ->
          where.and(" and s.planned = false and " + OPEN, Stream.of());
      case ActionFilter.OVERDUE -> where.and(" and s.due_order < ? and " + OPEN, Stream.of(today));
      case ActionFilter.SOON ->
          where.and(
              " and s.due_order between ? and ? and " + OPEN,
              Stream.of(today, today.plusDays(Age.SOON_DAYS)));
      default -> where.and(" and s.state = ?", Stream.of(state));
    };
  }

  ActionQuery and(String more, Stream<?> given) {
    return new ActionQuery(
        from,
        joins,
        condition + more,
        Stream.concat(values.stream(), given.<Object>map(it -> it)).toList());
  }

  ActionQuery and(String more, @Nullable Object value) {
    return value == null ? this : and(more, Stream.of(value));
  }

  ActionQuery with(String join) {
    return joins.contains(join) ? this : new ActionQuery(from, joins + join, condition, values);
  }

  /** Whether it asks for what was signed off, of any organisation of the partnership. */
  boolean isOfPartnership() {
    return from.equals(SUBMITTED);
  }

  /** Whether it asks for all that was signed off in the partnership. */
  boolean isWhole() {
    return isOfPartnership() && joins.isEmpty() && values.size() == 1;
  }

  /** Of all that was signed off, as a statement goes on after organisations {@code x}. */
  String afterSlice() {
    return " join submitted_action s on s.organisation_id = x.id" + joins + condition;
  }

  /** Its first value; of what was signed off alone. */
  long partnershipId() {
    return (Long) values.getFirst();
  }

  String sql() {
    return from + joins + condition;
  }
}
