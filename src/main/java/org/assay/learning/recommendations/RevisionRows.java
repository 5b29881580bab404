package org.assay.learning.recommendations;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** Reads and writes what stood in recommendations before. */
final class RevisionRows {
  private RevisionRows() {}

  @JdbcRepository(dialect = Dialect.MYSQL)
  interface Edits extends CrudRepository<RecommendationEdit, Long> {

    List<RecommendationEdit> findByPartnershipIdAndRecommendationIdOrderById(
        long partnershipId, long recommendationId);
  }

  @JdbcRepository(dialect = Dialect.MYSQL)
  interface Reopenings extends CrudRepository<Reopening, Long> {

    List<Reopening> findByPartnershipIdAndRecommendationIdOrderById(
        long partnershipId, long recommendationId);
  }
}
