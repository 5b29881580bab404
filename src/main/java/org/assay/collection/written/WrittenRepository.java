package org.assay.collection.written;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assay.collection.cycles.CompletionStamps;
import org.assay.collection.cycles.Cycle;
import org.assay.people.directory.OrganisationSlices;
import org.assay.platform.KeptResults;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Finds what was written in submitted returns, a page at a time. */
@Singleton
class WrittenRepository {
  /** Nobody turns so many pages. */
  static final int MOST = 10_000;

  private static final String WHERE =
      " join submission_answer a on a.submission_id = s.id where s.partnership_id = ? and"
          + " s.cycle_id = ? and s.submitted_at <= ? and s.superseded_at > ? and a.state ="
          + " 'answered' and a.narrative is not null and a.question_key in ";

  private static final int KEPT = 100;

  private record Key(long cycle, ReplyFilter chosen, String stamp) {}

  private final Sql sql;
  private final CompletionStamps stamps;
  private final KeptResults<Key, Long> counts = new KeptResults<>(KEPT);

  WrittenRepository(Sql sql, CompletionStamps stamps) {
    this.sql = sql.patient();
    this.stamps = stamps;
  }

  /**
   * @param district null for an organisation of the whole county
   */
  record Written(
      String organisation,
      String sector,
      @Nullable String district,
      String question,
      String words) {}

  /**
   * The organisations on a page are found first, so that only their words are read.
   *
   * @param total as {@link #count} has it
   */
  List<Written> page(Cycle cycle, ReplyFilter chosen, Instant now, long total) {
    return OrganisationSlices.page(
        chosen.offset(),
        ReplyFilter.PAGE_SIZE,
        total,
        OrganisationSlices.counting(
            sql,
            cycle.partnershipId(),
            " join submission s on s.organisation_id = x.id" + condition(chosen),
            values(cycle, chosen, now)),
        (organisations, size, before) -> read(cycle, chosen, now, organisations, size, before));
  }

  private List<Written> read(
      Cycle cycle,
      ReplyFilter chosen,
      Instant now,
      List<Long> organisations,
      int size,
      long before) {
    var values = values(cycle, chosen, now);
    values.addAll(organisations);
    values.add(size);
    values.add(before);
    return sql.list(
        "select o.name, s.sector, s.district, a.question_key, a.narrative from submission s join"
            + " organisation o on o.id = s.organisation_id"
            + condition(chosen)
            + " and s.organisation_id in "
            + Sql.marks(organisations.size())
            + " order by o.name, o.id, a.question_key limit ? offset ?",
        row ->
            new Written(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5)),
        values.toArray());
  }

  /**
   * Up to one more than are shown. What was submitted never changes, so it is counted again after
   * the next submission alone.
   */
  long count(Cycle cycle, ReplyFilter chosen, Instant now) {
    return isAhead(cycle, now)
        ? counted(cycle, chosen, now)
        : counts.of(
            new Key(cycle.id(), chosen.on(1), stamps.of(cycle, now)),
            () -> counted(cycle, chosen, now));
  }

  /** Whether another node, whose clock is ahead, signed off later than now. */
  private boolean isAhead(Cycle cycle, Instant now) {
    return sql.first(
            "select 1 from submission s where s.partnership_id = ? and s.cycle_id = ? and"
                + " s.submitted_at > ? limit 1",
            row -> true,
            cycle.partnershipId(),
            cycle.id(),
            now)
        .isPresent();
  }

  private long counted(Cycle cycle, ReplyFilter chosen, Instant now) {
    return sql.count(
        "select count(*) from (select 1 as one from submission s"
            + condition(chosen)
            + " limit "
            + (MOST + 1)
            + ") x",
        values(cycle, chosen, now).toArray());
  }

  private static String condition(ReplyFilter chosen) {
    return WHERE + Sql.marks(chosen.questions().size()) + filter(chosen);
  }

  /** Of everything submitted in the cycle, in order. */
  List<String> districts(Cycle cycle) {
    return sql.list(
        "select distinct district from submission where partnership_id = ? and cycle_id = ? and"
            + " district is not null order by district",
        row -> row.getString(1),
        cycle.partnershipId(),
        cycle.id());
  }

  /** Codes, in order. */
  List<String> sectors(Cycle cycle) {
    return sql.list(
        "select distinct sector from submission where partnership_id = ? and cycle_id = ? order by"
            + " sector",
        row -> row.getString(1),
        cycle.partnershipId(),
        cycle.id());
  }

  private static String filter(ReplyFilter chosen) {
    return (chosen.sector() == null ? "" : " and s.sector = ?")
        + (chosen.district() == null ? "" : " and s.district = ?");
  }

  private static List<@Nullable Object> values(Cycle cycle, ReplyFilter chosen, Instant now) {
    var values =
        new ArrayList<@Nullable Object>(List.of(cycle.partnershipId(), cycle.id(), now, now));
    values.addAll(chosen.questions());
    if (chosen.sector() != null) values.add(chosen.sector());
    if (chosen.district() != null) values.add(chosen.district());
    return values;
  }
}
