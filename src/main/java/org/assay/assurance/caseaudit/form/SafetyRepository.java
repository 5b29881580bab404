package org.assay.assurance.caseaudit.form;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SafetyRepository extends CrudRepository<SafetyConcern, Long> {

  Optional<SafetyConcern> findByPartnershipIdAndId(long partnershipId, long id);

  List<SafetyConcern> findByPartnershipIdAndAuditIdOrderById(long partnershipId, long auditId);

  List<SafetyConcern> findByPartnershipIdAndFormIdOrderById(long partnershipId, long formId);
}
