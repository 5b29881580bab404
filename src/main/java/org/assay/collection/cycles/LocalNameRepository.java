package org.assay.collection.cycles;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface LocalNameRepository extends CrudRepository<LocalNameRow, Long> {

  List<LocalNameRow> findByPartnershipId(long partnershipId);

  void deleteByPartnershipId(long partnershipId);
}
