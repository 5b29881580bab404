package org.assay.collection.written;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReplyRepository extends CrudRepository<ReplyRow, Long> {

  /** Later ones after earlier ones: the last of a question stands. */
  List<ReplyRow> findByPartnershipIdAndCycleIdOrderById(long partnershipId, long cycleId);
}
