package org.assay.people.apitokens;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ApiTokenRepository extends CrudRepository<ApiTokenRow, Long> {

  Optional<ApiTokenRow> findByTokenHash(String tokenHash);

  List<ApiTokenRow> findByPersonIdOrderByIdDesc(long personId);

  @Query(
      "update api_token set last_used_at = :at where id = :id and (last_used_at is null or"
          + " last_used_at < :before)")
  void used(long id, LocalDateTime at, LocalDateTime before);

  @Query(
      "update api_token set revoked_at = :at where id = :id and person_id = :personId and"
          + " revoked_at is null")
  int revoke(long id, long personId, LocalDateTime at);
}
