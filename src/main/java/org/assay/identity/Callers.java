package org.assay.identity;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works out who somebody is from the roles that they hold now. */
@Singleton
public class Callers {
  private final PersonRepository people;
  private final PersonRoleRepository roles;

  Callers(PersonRepository people, PersonRoleRepository roles) {
    this.people = people;
    this.roles = roles;
  }

  /** Nobody when the account is gone or switched off. */
  public Optional<Caller> byId(long personId) {
    return people.findById(personId).filter(p -> !p.disabled()).map(this::of);
  }

  Caller of(PersonRow person) {
    var id = Objects.requireNonNull(person.id());
    var held = roles.findByPersonIdOrderById(id);
    var kinds = EnumSet.noneOf(Role.class);
    held.forEach(h -> kinds.add(h.role()));
    return new Caller(
        id,
        person.name(),
        person.partnershipId(),
        kinds,
        first(held, PersonRoleRow::organisationId),
        first(held, PersonRoleRow::groupId));
  }

  private static @Nullable Long first(
      List<PersonRoleRow> held, Function<PersonRoleRow, @Nullable Long> id) {
    return held.stream().map(id).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
