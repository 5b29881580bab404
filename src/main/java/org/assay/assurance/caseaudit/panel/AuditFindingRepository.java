package org.assay.assurance.caseaudit.panel;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditFindingRepository extends CrudRepository<AuditFinding, Long> {

  List<AuditFinding> findByPartnershipIdAndAuditIdOrderById(long partnershipId, long auditId);

  Optional<AuditFinding> findByPartnershipIdAndId(long partnershipId, long id);
}
