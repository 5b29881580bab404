package org.assay.people.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRepository extends CrudRepository<SessionRow, Long> {

  @Query("update sign_in_session set ended_at = :at where id = :id and ended_at is null")
  void end(long id, LocalDateTime at);

  @Query(
      "update sign_in_session set ended_at = :at where person_id = :personId and ended_at is null")
  void endAll(long personId, LocalDateTime at);

  @Query("update sign_in_session set seen_at = :at where id = :id")
  void seen(long id, LocalDateTime at);

  @Query(
      "update sign_in_session set ended_at = :at where person_id = :personId and id = :id and"
          + " ended_at is null")
  int endOne(long personId, long id, LocalDateTime at);

  @Query(
      value =
          "select * from sign_in_session where person_id = :personId and ended_at is null and"
              + " started_at > :after order by coalesce(seen_at, started_at) desc, id desc",
      nativeQuery = true)
  List<SessionRow> open(long personId, LocalDateTime after);

  @Query("delete from sign_in_session where person_id = :personId and started_at < :before")
  void forget(long personId, LocalDateTime before);
}
