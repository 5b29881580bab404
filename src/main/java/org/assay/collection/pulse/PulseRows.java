package org.assay.collection.pulse;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

/** Reads and writes the rows of pulses and of the organisations in them. */
final class PulseRows {
  private PulseRows() {}

  @JdbcRepository(dialect = Dialect.MYSQL)
  interface Openings extends CrudRepository<Pulse, Long> {

    Optional<Pulse> findByPartnershipIdAndId(long partnershipId, long id);

    List<Pulse> findByPartnershipIdOrderByClosesOnDesc(long partnershipId);

    List<Pulse> findByPartnershipIdAndCycleIdOrderByClosesOnDesc(long partnershipId, long cycleId);
  }

  @JdbcRepository(dialect = Dialect.MYSQL)
  interface Places extends CrudRepository<PulsePlace, Long> {

    Optional<PulsePlace> findByPartnershipIdAndId(long partnershipId, long id);

    Optional<PulsePlace> findByCode(String code);

    List<PulsePlace> findByPartnershipIdAndPulseId(long partnershipId, long pulseId);

    List<PulsePlace> findByPartnershipIdAndOrganisationId(long partnershipId, long organisationId);
  }
}
