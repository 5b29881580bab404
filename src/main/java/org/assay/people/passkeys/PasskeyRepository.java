package org.assay.people.passkeys;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PasskeyRepository extends CrudRepository<PasskeyRow, Long> {

  List<PasskeyRow> findByPersonIdOrderById(long personId);

  Optional<PasskeyRow> findByCredentialId(String credentialId);

  @Query("update passkey set sign_count = :count, last_used_at = :at where id = :id")
  void used(long id, long count, LocalDateTime at);

  @Query("delete from passkey where id = :id and person_id = :personId")
  int remove(long id, long personId);
}
