package org.assay.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Enters people and what they may do. */
@Singleton
public class People {
  private final PersonRepository people;
  private final PersonRoleRepository roles;
  private final Passwords passwords;

  People(PersonRepository people, PersonRoleRepository roles, Passwords passwords) {
    this.people = people;
    this.roles = roles;
    this.passwords = passwords;
  }

  /**
   * Somebody to be entered.
   *
   * @param passwordHash null for people who cannot sign in with a password
   */
  public record NewPerson(
      long partnershipId,
      String email,
      String name,
      @Nullable String passwordHash,
      Collection<Role> roles,
      @Nullable Long organisationId,
      @Nullable Long groupId) {}

  /** Costly on purpose: hash once and use it for many where that is no secret. */
  public String hash(String password) {
    return passwords.hash(password);
  }

  /** Whether the address has an account, in whatever partnership: an address has one at most. */
  public boolean isKnown(String email) {
    return people.findByEmail(email.strip().toLowerCase(Locale.ROOT)).isPresent();
  }

  @Transactional
  public long enter(NewPerson person) {
    return enterAll(List.of(person)).getFirst();
  }

  /** Returns their ids, in the order given. */
  @Transactional
  public List<Long> enterAll(List<NewPerson> newcomers) {
    var ids =
        people.saveAll(newcomers.stream().map(People::row).toList()).stream()
            .map(row -> Objects.requireNonNull(row.id()))
            .toList();
    var held = new ArrayList<PersonRoleRow>();
    for (int i = 0; i < ids.size(); i++) {
      held.addAll(roles(ids.get(i), newcomers.get(i)));
    }
    roles.saveAll(held);
    return ids;
  }

  private static PersonRow row(NewPerson person) {
    return new PersonRow(
        null,
        person.partnershipId(),
        person.email().strip().toLowerCase(Locale.ROOT),
        person.name(),
        person.passwordHash(),
        0,
        null,
        null,
        false);
  }

  private static List<PersonRoleRow> roles(long id, NewPerson person) {
    return person.roles().stream()
        .map(
            role ->
                new PersonRoleRow(
                    null,
                    id,
                    person.partnershipId(),
                    role,
                    person.organisationId(),
                    person.groupId()))
        .toList();
  }

  /** By id; whoever is not there is left out. */
  public Map<Long, String> names(Set<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : people.findByIdIn(ids).stream()
            .collect(
                Collectors.toMap(person -> Objects.requireNonNull(person.id()), PersonRow::name));
  }
}
