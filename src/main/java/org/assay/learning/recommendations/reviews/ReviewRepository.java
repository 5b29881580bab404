package org.assay.learning.recommendations.reviews;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReviewRepository extends CrudRepository<Review, Long> {

  List<Review> findByPartnershipIdOrderBySourceReference(long partnershipId);

  Optional<Review> findByPartnershipIdAndSourceKindAndSourceReference(
      long partnershipId, String sourceKind, String sourceReference);
}
