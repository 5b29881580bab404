package org.assay.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonRepository extends CrudRepository<PersonRow, Long> {

  Optional<PersonRow> findByEmail(String email);

  List<PersonRow> findByIdIn(Collection<Long> ids);

  /** Counts in the database, so that two guesses at once are two. */
  @Query("update person set failed_attempts = failed_attempts + 1 where id = :id")
  void countFailure(long id);

  @Query("update person set failed_attempts = 0, locked_until = :until where id = :id")
  void lock(long id, LocalDateTime until);

  @Query(
      "update person set failed_attempts = 0, locked_until = null, last_signed_in_at = :at where id"
          + " = :id")
  void welcome(long id, @Nullable LocalDateTime at);
}
