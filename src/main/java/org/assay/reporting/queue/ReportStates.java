package org.assay.reporting.queue;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Editions;
import org.assay.desk.settings.PartnershipSettings;
import org.assay.engine.questionset.FormKind;
import org.assay.engine.questionset.QuestionSet;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A short text that changes when a report on a cycle would: with a submission, a step of a return,
 * an action, a reply to what was written, a return whose moderation is finished, a visit, an
 * edition, or the partnership's colour and logo. It costs a few small statements and is the same on
 * every node.
 */
@Singleton
public class ReportStates {
  private final Sql sql;
  private final PartnershipSettings settings;
  private final Editions editions;

  ReportStates(Sql sql, PartnershipSettings settings, Editions editions) {
    this.sql = sql;
    this.settings = settings;
    this.editions = editions;
  }

  /**
   * @param before the cycle that it is compared with
   */
  public String of(Cycle cycle, @Nullable Cycle before) {
    return Integer.toHexString(Objects.hash(cycle, before))
        + returns(cycle)
        + (before == null ? "" : returns(before))
        + settings.look(cycle.partnershipId())
        + moderated(cycle)
        + visited(cycle)
        + newest("action_entry")
        + newest("partnership_reply");
  }

  /**
   * The same of a summary, which changes with the partnership's case audits, quarterly figures and
   * recommendations too.
   */
  public String ofSummary(Cycle cycle, @Nullable Cycle before) {
    return of(cycle, before)
        + audited(cycle.partnershipId())
        + counted(cycle.partnershipId())
        + newest("recommendation")
        + newest("recommendation_was")
        + newest("recommendation_update_was")
        + newest("recommendation_addition");
  }

  /** Nothing of an audit changes once it is closed. */
  private String audited(long partnership) {
    return "a"
        + sql.count(
            "select count(closed_at) from case_audit where partnership_id = ?", partnership);
  }

  private record Asked(String id, String version) {}

  /** Of the quarterly figures: their cycles, and how often any was sent. */
  private String counted(long partnership) {
    var sets =
        sql
            .list(
                "select distinct question_set_id, question_set_version from cycle where"
                    + " partnership_id = ?",
                row -> new Asked(row.getString(1), row.getString(2)),
                partnership)
            .stream()
            .map(it -> editions.find(it.id(), it.version()).orElseThrow().set())
            .filter(it -> it.kind() == FormKind.DATASET)
            .map(QuestionSet::id)
            .distinct()
            .toList();
    if (sets.isEmpty()) return "";
    var values = new ArrayList<Object>(List.of(partnership));
    values.addAll(sets);
    return sql.first(
            "select count(distinct c.id), coalesce(sum(r.submissions), 0) from cycle c left join"
                + " agency_return r on r.cycle_id = c.id and r.partnership_id = c.partnership_id"
                + " where c.partnership_id = ? and c.question_set_id in "
                + Sql.marks(sets.size()),
            row -> "q" + row.getString(1) + "," + row.getString(2),
            values.toArray())
        .orElse("");
  }

  private String returns(Cycle cycle) {
    var states =
        sql.list(
            "select status, count(*),"
                + " sum(submissions), count(declared_at), max(declared_at), max(submitted_at) from"
                + " agency_return where partnership_id = ? and cycle_id = ? group by status order"
                + " by status",
            row -> {
              var state = new StringBuilder();
              for (var i = 1; i <= 6; i++) state.append(row.getString(i)).append(',');
              return state.toString();
            },
            cycle.partnershipId(),
            cycle.id());
    return String.join(";", states);
  }

  private String moderated(Cycle cycle) {
    return sql.first(
            "select count(*), count(m.finished_at), count(e.decided_at), count(e.sample_id) from"
                + " moderation_sample m left join moderation_response e on e.sample_id = m.id where"
                + " m.partnership_id = ? and m.cycle_id = ?",
            row ->
                "m"
                    + row.getInt(1)
                    + ","
                    + row.getInt(2)
                    + ","
                    + row.getInt(3)
                    + ","
                    + row.getInt(4),
            cycle.partnershipId(),
            cycle.id())
        .orElse("");
  }

  /** Records of visits are few; each change of one counts its version up. */
  private String visited(Cycle cycle) {
    return "v"
        + sql.count(
            "select count(*) + coalesce(sum(version), 0) from assurance_visit where partnership_id"
                + " = ?",
            cycle.partnershipId());
  }

  /** Of all partnerships, since the newest entry is found at once and a count is not. */
  private String newest(String table) {
    return "#" + sql.count("select coalesce(max(id), 0) from " + table);
  }
}
