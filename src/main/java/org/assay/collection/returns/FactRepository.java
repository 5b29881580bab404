package org.assay.collection.returns;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface FactRepository extends CrudRepository<FactRow, Long> {

  List<FactRow> findByPartnershipIdAndReturnId(long partnershipId, long returnId);
}
