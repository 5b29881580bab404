package org.assay.learning.challenge;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

/** Reads and writes the rows of sessions. */
final class ChallengeRows {
  private ChallengeRows() {}

  @JdbcRepository(dialect = Dialect.MYSQL)
  interface Sessions extends CrudRepository<ChallengeSession, Long> {

    Optional<ChallengeSession> findByPartnershipIdAndId(long partnershipId, long id);

    List<ChallengeSession> findByPartnershipIdOrderByHeldOnDesc(long partnershipId);

    List<ChallengeSession> findByPartnershipIdAndOrganisationIdOrderByHeldOnDesc(
        long partnershipId, long organisationId);
  }

  @JdbcRepository(dialect = Dialect.MYSQL)
  interface Questions extends CrudRepository<ChallengeQuestion, Long> {

    List<ChallengeQuestion> findByPartnershipIdAndSessionIdOrderById(
        long partnershipId, long sessionId);
  }

  @JdbcRepository(dialect = Dialect.MYSQL)
  interface Points extends CrudRepository<ChallengePoint, Long> {

    List<ChallengePoint> findByPartnershipIdAndSessionIdOrderById(
        long partnershipId, long sessionId);
  }
}
