package org.assay.assurance.caseaudit.setup;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CaseRepository extends CrudRepository<AuditCase, Long> {

  List<AuditCase> findByPartnershipIdAndAuditIdOrderByNumber(long partnershipId, long auditId);

  Optional<AuditCase> findByPartnershipIdAndId(long partnershipId, long id);
}
