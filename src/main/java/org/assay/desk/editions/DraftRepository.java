package org.assay.desk.editions;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DraftRepository extends CrudRepository<DraftRow, Long> {

  List<DraftRow> findByPartnershipIdAndPublishedAtIsNullOrderById(long partnershipId);

  Optional<DraftRow> findByPartnershipIdAndId(long partnershipId, long id);

  Optional<DraftRow> findByPartnershipIdAndQuestionSetIdAndVersion(
      long partnershipId, String questionSetId, String version);
}
