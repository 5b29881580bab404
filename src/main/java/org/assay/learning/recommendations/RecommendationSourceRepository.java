package org.assay.learning.recommendations;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RecommendationSourceRepository extends CrudRepository<RecommendationSource, Long> {

  List<RecommendationSource> findByPartnershipIdAndRecommendationIdOrderById(
      long partnershipId, long recommendationId);

  List<RecommendationSource> findByPartnershipIdAndFindingIdIn(
      long partnershipId, Collection<Long> findingIds);

  List<RecommendationSource> findByPartnershipIdAndRecommendationIdIn(
      long partnershipId, Collection<Long> recommendationIds);
}
