package org.assay.learning.recommendations;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface QuarterUpdateRepository extends CrudRepository<QuarterUpdate, Long> {

  List<QuarterUpdate> findByPartnershipIdAndRecommendationIdOrderByQuarterDesc(
      long partnershipId, long recommendationId);

  List<QuarterUpdate> findByPartnershipIdAndRecommendationIdIn(
      long partnershipId, Collection<Long> recommendationIds);

  Optional<QuarterUpdate> findByPartnershipIdAndOwnerIdAndQuarter(
      long partnershipId, long ownerId, String quarter);
}
