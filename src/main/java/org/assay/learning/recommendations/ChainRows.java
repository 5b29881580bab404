package org.assay.learning.recommendations;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads and writes the rows that belong to recommendations. */
final class ChainRows {
  private ChainRows() {}

  @JdbcRepository(dialect = Dialect.MYSQL)
  interface Sources extends CrudRepository<RecommendationSource, Long> {

    List<RecommendationSource> findByPartnershipIdAndRecommendationIdOrderById(
        long partnershipId, long recommendationId);

    List<RecommendationSource> findByPartnershipIdAndFindingIdIn(
        long partnershipId, Collection<Long> findingIds);

    List<RecommendationSource> findByPartnershipIdAndRecommendationIdIn(
        long partnershipId, Collection<Long> recommendationIds);
  }

  @JdbcRepository(dialect = Dialect.MYSQL)
  interface Owners extends CrudRepository<RecommendationOwner, Long> {

    Optional<RecommendationOwner> findByPartnershipIdAndId(long partnershipId, long id);

    List<RecommendationOwner> findByPartnershipIdAndRecommendationIdOrderById(
        long partnershipId, long recommendationId);

    List<RecommendationOwner> findByPartnershipIdAndRecommendationIdIn(
        long partnershipId, Collection<Long> recommendationIds);

    List<RecommendationOwner> findByPartnershipIdAndOrganisationId(
        long partnershipId, Long organisationId);
  }

  @JdbcRepository(dialect = Dialect.MYSQL)
  interface Planned extends CrudRepository<RecommendationAction, Long> {

    Optional<RecommendationAction> findByPartnershipIdAndId(long partnershipId, long id);

    List<RecommendationAction> findByPartnershipIdAndIdInOrderByDueOn(
        long partnershipId, Collection<Long> ids);

    List<RecommendationAction> findByPartnershipIdAndOrganisationIdOrderByDueOn(
        long partnershipId, Long organisationId);

    List<RecommendationAction> findByPartnershipIdAndBodyIdOrderByDueOn(
        long partnershipId, Long bodyId);
  }

  @JdbcRepository(dialect = Dialect.MYSQL)
  interface Gaps extends CrudRepository<ActionGap, Long> {

    List<ActionGap> findByPartnershipIdAndRecommendationIdOrderById(
        long partnershipId, long recommendationId);

    List<ActionGap> findByPartnershipIdAndRecommendationIdIn(
        long partnershipId, Collection<Long> recommendationIds);

    List<ActionGap> findByPartnershipIdAndActionIdIn(
        long partnershipId, Collection<Long> actionIds);
  }

  @JdbcRepository(dialect = Dialect.MYSQL)
  interface Updates extends CrudRepository<QuarterUpdate, Long> {

    List<QuarterUpdate> findByPartnershipIdAndRecommendationIdOrderByQuarterDesc(
        long partnershipId, long recommendationId);

    List<QuarterUpdate> findByPartnershipIdAndRecommendationIdIn(
        long partnershipId, Collection<Long> recommendationIds);

    Optional<QuarterUpdate> findByPartnershipIdAndOwnerIdAndQuarter(
        long partnershipId, long ownerId, String quarter);
  }

  @JdbcRepository(dialect = Dialect.MYSQL)
  interface Checks extends CrudRepository<EvidenceCheck, Long> {

    List<EvidenceCheck> findByPartnershipIdAndRecommendationIdOrderById(
        long partnershipId, long recommendationId);

    List<EvidenceCheck> findByPartnershipIdAndRecommendationIdIn(
        long partnershipId, Collection<Long> recommendationIds);
  }

  @JdbcRepository(dialect = Dialect.MYSQL)
  interface Reaudits extends CrudRepository<Reaudit, Long> {

    List<Reaudit> findByPartnershipIdAndRecommendationIdOrderById(
        long partnershipId, long recommendationId);

    List<Reaudit> findByPartnershipIdAndRecommendationIdIn(
        long partnershipId, Collection<Long> recommendationIds);
  }

  @JdbcRepository(dialect = Dialect.MYSQL)
  interface Escalated extends CrudRepository<Escalation, Long> {

    Optional<Escalation> findByPartnershipIdAndId(long partnershipId, long id);

    List<Escalation> findByPartnershipIdAndRecommendationIdOrderById(
        long partnershipId, long recommendationId);

    List<Escalation> findByPartnershipIdOrderByRaisedOnDesc(long partnershipId);
  }
}
