package org.assay.learning.recommendations;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReauditRepository extends CrudRepository<Reaudit, Long> {

  List<Reaudit> findByPartnershipIdAndRecommendationIdOrderById(
      long partnershipId, long recommendationId);

  List<Reaudit> findByPartnershipIdAndRecommendationIdIn(
      long partnershipId, Collection<Long> recommendationIds);
}
