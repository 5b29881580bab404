package org.assay.assurance.priorities;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface IndicatorRepository extends CrudRepository<IndicatorRow, Long> {

  List<IndicatorRow> findByPartnershipIdOrderByPosition(long partnershipId);

  void deleteByPartnershipId(long partnershipId);
}
