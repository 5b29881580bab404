package org.assay.people.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MembershipRepository extends CrudRepository<MembershipRow, Long> {

  /** Those that hold on a day; the one that was last worked in comes first. */
  @Query(
      value =
          "select m.id as id, m.partnership_id as partnership_id, m.role as role, m.organisation_id"
              + " as organisation_id, m.group_id as group_id, coalesce(o.name, g.name, p.name) as"
              + " place, p.name as partnership from membership m join partnership p on p.id ="
              + " m.partnership_id left join organisation o on o.id = m.organisation_id left join"
              + " organisation_group g on g.id = m.group_id where m.person_id = :personId and"
              + " m.valid_from <= :day and (m.valid_until is null or m.valid_until >= :day) order"
              + " by case when m.last_chosen_at is null then 1 else 0 end, m.last_chosen_at desc,"
              + " m.id",
      nativeQuery = true)
  List<MembershipPlaceRow> of(long personId, LocalDate day);

  @Query("update membership set last_chosen_at = :at where id = :id")
  void choose(long id, LocalDateTime at);

  @Query(
      "select count(*) from membership m join person p on p.id = m.person_id where"
          + " m.partnership_id = :partnershipId and m.organisation_id = :organisationId and m.role"
          + " = :role and not p.disabled and m.valid_from <= :day and (m.valid_until is null or"
          + " m.valid_until >= :day)")
  long holders(long partnershipId, long organisationId, String role, LocalDate day);

  @Query(
      "select count(*) from membership m where m.person_id = :personId and m.partnership_id ="
          + " :partnershipId and m.role = :role and m.valid_from <= :day and (m.valid_until is null"
          + " or m.valid_until >= :day)")
  long holds(long personId, long partnershipId, String role, LocalDate day);

  @Query(
      "select count(distinct m.person_id) from membership m where m.partnership_id = :partnershipId"
          + " and m.valid_from <= :day and (m.valid_until is null or m.valid_until >= :day)")
  long holders(long partnershipId, LocalDate day);
}
