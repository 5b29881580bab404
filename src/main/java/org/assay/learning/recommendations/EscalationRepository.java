package org.assay.learning.recommendations;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface EscalationRepository extends CrudRepository<Escalation, Long> {

  Optional<Escalation> findByPartnershipIdAndId(long partnershipId, long id);

  List<Escalation> findByPartnershipIdAndRecommendationIdOrderById(
      long partnershipId, long recommendationId);

  List<Escalation> findByPartnershipIdOrderByRaisedOnDesc(long partnershipId);
}
