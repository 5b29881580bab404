package org.assay.demonstration;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class DemonstrationRepository {
  /** Each before those that it points to. */
  private static final List<String> TABLES =
      List.of(
          "submitted_action",
          "action_entry",
          "improvement_action",
          "evidence_file",
          "offered_return",
          "organisation_link",
          "organisation_link_code",
          "group_answer",
          "proposal_decision",
          "submission_answer",
          "submission_section",
          "submission",
          "letter",
          "question_comment",
          "standard_assignment",
          "invitation",
          "change_trail",
          "answer",
          "agency_return",
          "answer_sheet",
          "cycle",
          "person_role",
          "person",
          "organisation",
          "organisation_group",
          "district");

  private static final String AFTER_WEEKS =
      " timestampadd(day, 5 + mod(char_length(what), 14), opened_at)";

  private final Sql sql;

  DemonstrationRepository(Sql sql) {
    this.sql = sql;
  }

  /** Whether the county was made and is whole; empty when it was never begun. */
  Optional<Boolean> whole(String county) {
    return sql.first(
        "select finished_at is not null from demonstration where county_code = ?",
        row -> row.getBoolean(1),
        county);
  }

  void begin(String county, long seed, Instant at) {
    sql.change(
        "insert into demonstration (county_code, seed, started_at) values (?, ?, ?)",
        county,
        seed,
        at);
  }

  void finish(String county, Instant at) {
    sql.change("update demonstration set finished_at = ? where county_code = ?", at, county);
  }

  /** Takes away what an interrupted start left behind. */
  @Transactional
  void clear(String county) {
    sql.first("select id from partnership where code = ?", row -> row.getLong(1), county)
        .ifPresent(this::clear);
    sql.change("delete from demonstration where county_code = ?", county);
  }

  private void clear(long partnershipId) {
    sql.change("update cycle set previous_cycle_id = null where partnership_id = ?", partnershipId);
    for (var table : TABLES) {
      sql.change("delete from " + table + " where partnership_id = ?", partnershipId);
    }
    sql.change("delete from partnership where id = ?", partnershipId);
  }

  /**
   * Closes seven in ten of the actions that were due before a day and that nobody has worked on, a
   * few weeks after they were raised, wherever their returns were signed off.
   */
  @Transactional
  void closeMany(long partnershipId, LocalDate day, String proof) {
    sql.change(
        "update improvement_action set state = 'done', proof_words = ?, closed_at ="
            + AFTER_WEEKS
            + ", proof_on = cast("
            + AFTER_WEEKS
            + " as date), version = version + 1 where partnership_id = ? and state = 'open' and"
            + " due_on < ? and first_submitted_at is not null and mod(organisation_id * 7 +"
            + " char_length(question) * 3 + char_length(what), 10) < 7",
        proof,
        partnershipId,
        day);
    sql.change(
        "update submitted_action set state = 'done' where partnership_id = ? and state = 'open' and"
            + " action_id in (select id from improvement_action where partnership_id = ? and state"
            + " = 'done')",
        partnershipId,
        partnershipId);
    sql.change(
        "insert into action_entry (action_id, partnership_id, at, person_id, kind, words) select"
            + " id, partnership_id, closed_at, null, 'closed', proof_words from improvement_action"
            + " where partnership_id = ? and state = 'done' and proof_words = ?",
        partnershipId,
        proof);
  }

  /** A person who can sign in, and the organisation or group that the person speaks for. */
  record Holder(String email, String name, @Nullable String speaksFor) {}

  List<Holder> holders(String county) {
    return sql.list(
        "select p.email, p.name, coalesce(o.name, g.name) as speaks_for from person p join"
            + " partnership c on c.id = p.partnership_id and c.code = ? join person_role r on"
            + " r.person_id = p.id left join organisation o on o.id = r.organisation_id left join"
            + " organisation_group g on g.id = r.group_id where p.password_hash is not null order"
            + " by p.id",
        row -> new Holder(row.getString(1), row.getString(2), row.getString(3)),
        county);
  }
}
