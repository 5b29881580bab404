package org.assay.collection.naming;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface NamingRepository extends CrudRepository<NamingAgreement, Long> {

  List<NamingAgreement> findByPartnershipIdAndOrganisationIdOrderById(
      long partnershipId, long organisationId);

  /** Ids of organisations whose last word by a time, in UTC, was that they agree. */
  @Query(
      "select n.organisation_id from naming_agreement n where n.partnership_id = :partnershipId and"
          + " n.agreed = true and n.id in (select max(l.id) from naming_agreement l where"
          + " l.partnership_id = :partnershipId and l.at <= :at group by l.organisation_id)")
  List<Long> agreed(long partnershipId, LocalDateTime at);
}
