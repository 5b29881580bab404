package org.assay.demonstration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.desk.chasing.Ladder;
import org.assay.desk.chasing.RungKind;
import org.assay.people.access.GiveAccess;
import org.assay.people.access.Newcomer;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.platform.Sql;

/**
 * What the desk has done so far: chased the returns of both cycles, invited somebody, and learned
 * who leads on safeguarding where.
 */
@Singleton
class DeskHistory {
  private static final LocalTime MORNING = LocalTime.of(7, 30);

  /** Of so many organisations nobody knows the lead of one. */
  private static final int UNKNOWN = 23;

  /** Days over which trainings are spread, some of them too long ago. */
  private static final int TRAINED_WITHIN = 900;

  private final Ladder ladder;
  private final GiveAccess give;
  private final Sql sql;

  DeskHistory(Ladder ladder, GiveAccess give, Sql sql) {
    this.ladder = ladder;
    this.give = give;
    this.sql = sql;
  }

  /**
   * @param cycles the one before and the one under way
   */
  void write(Caller admin, List<Cycle> cycles, Instant now) {
    cycles.forEach(it -> chase(it, now));
    leads(admin, England.day(now));
    give.give(
        admin,
        new Newcomer(
            "Robin Newcomer",
            "robin.newcomer" + Account.DOMAIN,
            Role.READER,
            null,
            null,
            England.day(now),
            null));
  }

  /** What would have been due by now was done; the rest is planned. */
  private void chase(Cycle cycle, Instant now) {
    step(cycle, RungKind.NOTICE, cycle.opensOn().minusDays(21), now);
    step(cycle, RungKind.INVITATION, cycle.opensOn(), now);
    step(cycle, RungKind.REMINDER, cycle.firstDeadline().minusDays(14), now);
    step(cycle, RungKind.REMINDER, cycle.firstDeadline().plusDays(1), now);
    step(cycle, RungKind.TELEPHONE, cycle.firstDeadline().plusDays(7), now);
    step(cycle, RungKind.LETTER_HEAD, cycle.secondDeadline().minusDays(4), now);
  }

  private void step(Cycle cycle, RungKind kind, LocalDate day, Instant now) {
    var at = day.atTime(MORNING).atZone(England.ZONE).toInstant();
    if (at.isBefore(now)) {
      ladder.record(cycle, kind, at);
    } else {
      ladder.plan(cycle, kind, day);
    }
  }

  /** The respondent of each organisation leads there. */
  private void leads(Caller admin, LocalDate today) {
    var rows =
        sql.list(
            "select m.organisation_id, p.name, p.email from membership m join person p on p.id ="
                + " m.person_id where m.partnership_id = ? and m.role = 'RESPONDENT' and"
                + " m.organisation_id is not null order by m.id",
            row ->
                lead(
                    admin.partnershipId(),
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    today),
            admin.partnershipId());
    sql.batch(
        "insert into safeguarding_lead (partnership_id, organisation_id, role, name, email,"
            + " trained_on, source, changed_at) values (?, ?, 'lead', ?, ?, ?, 'hand', ?)",
        rows.stream().filter(it -> (long) it[1] % UNKNOWN != 0).toList());
  }

  private static Object[] lead(
      long partnership, long organisation, String name, String email, LocalDate today) {
    var trained = today.minusDays(organisation * 37 % TRAINED_WITHIN).withDayOfMonth(1);
    var at = today.atStartOfDay(England.ZONE).toInstant();
    return new Object[] {partnership, organisation, name, email, trained, at};
  }
}
