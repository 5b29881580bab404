package org.assay.collection.naming;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface NamingRepository extends CrudRepository<NamingAgreement, Long> {

  List<NamingAgreement> findByPartnershipIdAndOrganisationIdOrderById(
      long partnershipId, long organisationId);

  List<NamingAgreement> findByPartnershipIdOrderById(long partnershipId);
}
