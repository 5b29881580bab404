package org.assay.assurance.caseaudit.setup;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AgencyRepository extends CrudRepository<AuditAgency, Long> {

  List<AuditAgency> findByPartnershipIdAndAuditIdOrderById(long partnershipId, long auditId);

  List<AuditAgency> findByPartnershipIdAndOrganisationId(long partnershipId, long organisationId);
}
