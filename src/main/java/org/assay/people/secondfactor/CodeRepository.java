package org.assay.people.secondfactor;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CodeRepository extends CrudRepository<CodeRow, Long> {

  Optional<CodeRow> findByPersonIdAndConfirmedAtIsNull(long personId);

  Optional<CodeRow> findByPersonIdAndConfirmedAtIsNotNull(long personId);

  /** The one in force, kept from others until the transaction ends. */
  @Query(
      value =
          "select * from one_time_code where person_id = :personId and confirmed_at is not null for"
              + " update",
      nativeQuery = true)
  Optional<CodeRow> lock(long personId);

  @Query("update one_time_code set confirmed_at = :at, last_step = :step where id = :id")
  void confirm(long id, LocalDateTime at, long step);

  @Query(
      "update one_time_code set last_step = :step, wrong_attempts = 0, blocked_until = null where"
          + " id = :id")
  void accepted(long id, long step);

  @Query(
      "update one_time_code set wrong_attempts = :attempts, blocked_until = :until where id = :id")
  void refused(long id, int attempts, @Nullable LocalDateTime until);

  @Query("delete from one_time_code where person_id = :personId and confirmed_at is null")
  void forgetBegun(long personId);

  @Query("delete from one_time_code where person_id = :personId and confirmed_at is not null")
  void forgetConfirmed(long personId);
}
