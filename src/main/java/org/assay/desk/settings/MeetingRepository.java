package org.assay.desk.settings;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MeetingRepository extends CrudRepository<MeetingRow, Long> {

  List<MeetingRow> findByPartnershipIdAndBodyIdOrderByHeldOnDesc(long partnershipId, long bodyId);

  Optional<MeetingRow> findByPartnershipIdAndBodyIdAndHeldOn(
      long partnershipId, long bodyId, LocalDate heldOn);
}
