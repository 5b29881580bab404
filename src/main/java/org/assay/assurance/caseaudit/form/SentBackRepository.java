package org.assay.assurance.caseaudit.form;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SentBackRepository extends CrudRepository<SentBack, Long> {

  List<SentBack> findByPartnershipIdAndFormIdOrderById(long partnershipId, long formId);
}
