package org.assay.learning.recommendations.findings;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface FindingRepository extends CrudRepository<FindingRow, Long> {

  Optional<FindingRow> findByPartnershipIdAndId(long partnershipId, long id);

  List<FindingRow> findByPartnershipIdAndSourceKindAndSourceIdOrderById(
      long partnershipId, String sourceKind, long sourceId);

  List<FindingRow> findByPartnershipIdAndSourceKindAndSourceReferenceOrderById(
      long partnershipId, String sourceKind, String sourceReference);

  List<FindingRow> findByPartnershipIdAndIdInOrderById(long partnershipId, Collection<Long> ids);
}
