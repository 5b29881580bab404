package org.assay.learning.recommendations;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RecommendationOwnerRepository extends CrudRepository<RecommendationOwner, Long> {

  Optional<RecommendationOwner> findByPartnershipIdAndId(long partnershipId, long id);

  List<RecommendationOwner> findByPartnershipIdAndRecommendationIdOrderById(
      long partnershipId, long recommendationId);

  List<RecommendationOwner> findByPartnershipIdAndRecommendationIdIn(
      long partnershipId, Collection<Long> recommendationIds);

  List<RecommendationOwner> findByPartnershipIdAndOrganisationId(
      long partnershipId, Long organisationId);
}
