package org.assay.assurance.decisions;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

/** Reads and writes the rows of decisions. */
final class DecisionRows {
  private DecisionRows() {}

  @JdbcRepository(dialect = Dialect.MYSQL)
  interface Asked extends CrudRepository<AskedDecision, Long> {

    List<AskedDecision> findByPartnershipIdOrderByNumber(long partnershipId);

    Optional<AskedDecision> findByPartnershipIdAndId(long partnershipId, long id);

    Optional<AskedDecision> findByPartnershipIdAndNumber(long partnershipId, int number);
  }

  @JdbcRepository(dialect = Dialect.MYSQL)
  interface Steps extends CrudRepository<DecisionStep, Long> {

    List<DecisionStep> findByPartnershipIdOrderById(long partnershipId);

    List<DecisionStep> findByPartnershipIdAndDecisionIdOrderById(
        long partnershipId, long decisionId);
  }
}
