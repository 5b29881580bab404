package org.assay.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonRoleRepository extends CrudRepository<PersonRoleRow, Long> {

  List<PersonRoleRow> findByPersonIdOrderById(long personId);

  @Query(
      "select count(*) from person_role r join person p on p.id = r.person_id where"
          + " r.partnership_id = :partnershipId and r.organisation_id = :organisationId and r.role"
          + " = :role and not p.disabled")
  long holders(long partnershipId, long organisationId, String role);
}
