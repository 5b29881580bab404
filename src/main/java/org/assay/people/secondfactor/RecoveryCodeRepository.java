package org.assay.people.secondfactor;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RecoveryCodeRepository extends CrudRepository<RecoveryCodeRow, Long> {

  long countByPersonIdAndUsedAtIsNull(long personId);

  /** Returns 1 for the one who comes first, and 0 for everybody else. */
  @Query(
      "update recovery_code set used_at = :at where person_id = :personId and code_hash = :codeHash"
          + " and used_at is null")
  int use(long personId, String codeHash, LocalDateTime at);

  @Query("delete from recovery_code where person_id = :personId")
  void forget(long personId);
}
