package org.assay.learning.recommendations;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ActionGapRepository extends CrudRepository<ActionGap, Long> {

  List<ActionGap> findByPartnershipIdAndRecommendationIdOrderById(
      long partnershipId, long recommendationId);

  List<ActionGap> findByPartnershipIdAndRecommendationIdIn(
      long partnershipId, Collection<Long> recommendationIds);

  List<ActionGap> findByPartnershipIdAndActionIdIn(long partnershipId, Collection<Long> actionIds);
}
