package org.assay.learning.recommendations.asking;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AskingRepository extends CrudRepository<UpdateAsking, Long> {

  Optional<UpdateAsking> findByPartnershipIdAndOrganisationIdAndQuarter(
      long partnershipId, long organisationId, String quarter);
}
