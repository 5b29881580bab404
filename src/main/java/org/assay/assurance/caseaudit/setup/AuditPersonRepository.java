package org.assay.assurance.caseaudit.setup;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditPersonRepository extends CrudRepository<AuditPerson, Long> {

  List<AuditPerson> findByPartnershipIdAndAuditIdOrderById(long partnershipId, long auditId);

  List<AuditPerson> findByPartnershipIdAndPersonId(long partnershipId, long personId);

  void deleteByPartnershipIdAndAuditId(long partnershipId, long auditId);
}
