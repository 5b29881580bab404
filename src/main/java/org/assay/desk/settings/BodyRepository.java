package org.assay.desk.settings;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface BodyRepository extends CrudRepository<BodyRow, Long> {

  List<BodyRow> findByPartnershipIdOrderByName(long partnershipId);

  Optional<BodyRow> findByPartnershipIdAndId(long partnershipId, long id);
}
