package org.assay.reporting.groupsummary;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.Sql;
import org.assay.reporting.groupsummary.GroupFigures.Member;
import org.jspecify.annotations.Nullable;

/** Reads what the organisations of one group submitted. */
@Singleton
class GroupFiguresRepository {
  private final Sql sql;

  GroupFiguresRepository(Sql sql) {
    this.sql = sql.patient();
  }

  private record Head(
      String name,
      @Nullable Long submission,
      @Nullable Instant at,
      @Nullable BigDecimal ratio,
      @Nullable String band) {}

  private record Gap(String question, int unmet, boolean planned) {}

  /**
   * @param at up to when submissions count
   */
  List<Member> members(Cycle cycle, long groupId, Instant at) {
    var heads = heads(cycle, groupId, at);
    var ids = heads.stream().map(Head::submission).filter(Objects::nonNull).toList();
    if (ids.isEmpty())
      return heads.stream().map(it -> member(it, Map.of(), Map.of(), Map.of())).toList();
    var standards = worth("submission_section", "section_key", ids);
    var answers = worth("submission_answer", "question_key", ids);
    var gaps = gaps(ids);
    return heads.stream().map(it -> member(it, standards, answers, gaps)).toList();
  }

  private List<Head> heads(Cycle cycle, long groupId, Instant at) {
    return sql.list(
        "select o.name, s.id, s.submitted_at, s.ratio, s.band from agency_return r join"
            + " organisation o on o.id = r.organisation_id left join submission s on s.return_id ="
            + " r.id and s.submitted_at <= ? and s.superseded_at > ? where r.partnership_id = ? and"
            + " r.cycle_id = ? and o.group_id = ? order by o.name, o.id",
        row ->
            new Head(
                row.getString(1),
                Sql.id(row, "id"),
                Sql.instant(row, "submitted_at"),
                row.getBigDecimal(4),
                row.getString(5)),
        at,
        at,
        cycle.partnershipId(),
        cycle.id(),
        groupId);
  }

  /** By submission and key, what has a score. */
  private Map<Long, Map<String, BigDecimal>> worth(String table, String key, List<Long> ids) {
    record Worth(long submission, String key, BigDecimal ratio) {}
    var all = new HashMap<Long, Map<String, BigDecimal>>();
    sql.list(
            "select submission_id, %s, ratio from %s where ratio is not null and submission_id in "
                    .formatted(key, table)
                + Sql.marks(ids.size()),
            row -> new Worth(row.getLong(1), row.getString(2), row.getBigDecimal(3)),
            ids.toArray())
        .forEach(
            it ->
                all.computeIfAbsent(it.submission(), id -> new LinkedHashMap<>())
                    .put(it.key(), it.ratio()));
    return all;
  }

  private Map<Long, List<Gap>> gaps(List<Long> ids) {
    record Of(long submission, Gap gap) {}
    var all = new HashMap<Long, List<Gap>>();
    sql.list(
            "select submission_id, question_key, unmet, planned from submission_gap where"
                + " submission_id in "
                + Sql.marks(ids.size())
                + " order by position",
            row ->
                new Of(row.getLong(1), new Gap(row.getString(2), row.getInt(3), row.getBoolean(4))),
            ids.toArray())
        .forEach(it -> all.computeIfAbsent(it.submission(), id -> new ArrayList<>()).add(it.gap()));
    return all;
  }

  private static Member member(
      Head it,
      Map<Long, Map<String, BigDecimal>> standards,
      Map<Long, Map<String, BigDecimal>> answers,
      Map<Long, List<Gap>> gaps) {
    var id = it.submission();
    var unmet =
        id == null
            ? List.<Gap>of()
            : gaps.getOrDefault(id, List.of()).stream().filter(gap -> gap.unmet() > 0).toList();
    return new Member(
        it.name(),
        it.at(),
        it.ratio(),
        it.band(),
        id == null ? Map.of() : standards.getOrDefault(id, Map.of()),
        id == null ? Map.of() : answers.getOrDefault(id, Map.of()),
        unmet.stream().map(Gap::question).toList(),
        (int) unmet.stream().filter(gap -> !gap.planned()).count());
  }
}
