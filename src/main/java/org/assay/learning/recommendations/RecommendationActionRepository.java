package org.assay.learning.recommendations;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RecommendationActionRepository extends CrudRepository<RecommendationAction, Long> {

  Optional<RecommendationAction> findByPartnershipIdAndId(long partnershipId, long id);

  List<RecommendationAction> findByPartnershipIdAndIdInOrderByDueOn(
      long partnershipId, Collection<Long> ids);

  List<RecommendationAction> findByPartnershipIdAndOrganisationIdOrderByDueOn(
      long partnershipId, Long organisationId);

  List<RecommendationAction> findByPartnershipIdAndBodyIdOrderByDueOn(
      long partnershipId, Long bodyId);
}
