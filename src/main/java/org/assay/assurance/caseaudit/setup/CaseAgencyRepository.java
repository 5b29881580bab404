package org.assay.assurance.caseaudit.setup;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CaseAgencyRepository extends CrudRepository<CaseAgency, Long> {

  List<CaseAgency> findByPartnershipIdAndAuditIdOrderById(long partnershipId, long auditId);

  void deleteByPartnershipIdAndCaseId(long partnershipId, long caseId);
}
