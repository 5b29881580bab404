package org.assay.people.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonRepository extends CrudRepository<PersonRow, Long> {

  Optional<PersonRow> findByEmail(String email);

  List<PersonRow> findByEmailIn(Collection<String> emails);

  /** One where there is an account, else none. */
  @Query("select count(*) from (select id from person limit 1) one")
  long countAtMostOne();

  List<PersonRow> findByIdIn(Collection<Long> ids);

  @Query("update person set password_hash = :hash where id = :id")
  void changePassword(long id, String hash);

  @Query("update person set last_signed_in_at = :at where id = :id")
  void signedIn(long id, LocalDateTime at);
}
