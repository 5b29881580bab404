package org.assay.collection.returns;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Returns as they are kept, for the person who changes them: each is locked first. */
@Singleton
public class StoredReturns {
  private static final String UPDATE =
      "update agency_return set status = ?, declared_by = ?, declared_at = ?, signed_off_by = ?,"
          + " first_submitted_at = ?, submitted_at = ?, submissions = ?, last_reason = ? where id ="
          + " ? and partnership_id = ?";

  private final Sql sql;
  private final ReturnRepository returns;

  StoredReturns(Sql sql, ReturnRepository returns) {
    this.sql = sql;
    this.returns = returns;
  }

  /** Keeps others from this one return until the transaction ends. */
  public Optional<AgencyReturn> lock(long partnershipId, long organisationId, long id) {
    return sql.first(
        ReturnRepository.OF_PARTNERSHIP + " and r.organisation_id = ? and r.id = ? for update",
        ReturnRepository::agencyReturn,
        partnershipId,
        organisationId,
        id);
  }

  /** The same for the partnership's own people, who may reopen. */
  public Optional<AgencyReturn> lock(long partnershipId, long id) {
    return sql.first(
        ReturnRepository.OF_PARTNERSHIP + " and r.id = ? for update",
        ReturnRepository::agencyReturn,
        partnershipId,
        id);
  }

  /**
   * Without a lock, for those who enter a whole cycle.
   *
   * @param organisations a few hundred
   */
  public List<AgencyReturn> of(long partnershipId, long cycleId, Collection<Long> organisations) {
    return returns.of(partnershipId, cycleId, organisations);
  }

  public void store(AgencyReturn agencyReturn) {
    sql.change(UPDATE, values(agencyReturn));
  }

  public void store(List<AgencyReturn> heads) {
    sql.batch(UPDATE, heads.stream().map(StoredReturns::values).toList());
  }

  private static @Nullable Object[] values(AgencyReturn it) {
    return new @Nullable Object[] {
      it.status().code(),
      it.declaredBy(),
      it.declaredAt(),
      it.signedOffBy(),
      it.firstSubmittedAt(),
      it.submittedAt(),
      it.submissions(),
      it.lastReason(),
      it.id(),
      it.partnershipId()
    };
  }
}
