package org.assay.identity;

import jakarta.inject.Singleton;
import org.assay.platform.Sql;

@Singleton
class PersonRoleRepository {
  private final Sql sql;

  PersonRoleRepository(Sql sql) {
    this.sql = sql;
  }

  boolean held(long partnershipId, long organisationId, Role role) {
    return sql.count(
            "select count(*) from person_role r join person p on p.id = r.person_id where"
                + " r.partnership_id = ? and r.organisation_id = ? and r.role = ? and not"
                + " p.disabled",
            partnershipId,
            organisationId,
            role.name())
        > 0;
  }
}
