package org.assay.people.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRepository extends CrudRepository<SessionRow, Long> {

  @Query("update sign_in_session set ended_at = :at where id = :id and ended_at is null")
  void end(long id, LocalDateTime at);

  @Query(
      "update sign_in_session set ended_at = :at where person_id = :personId and ended_at is null")
  void endAll(long personId, LocalDateTime at);

  @Query("delete from sign_in_session where person_id = :personId and started_at < :before")
  void forget(long personId, LocalDateTime before);
}
