package org.assay.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
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

  @Transactional
  public long enter(NewPerson person) {
    var row =
        people.save(
            new PersonRow(
                null,
                person.partnershipId(),
                person.email().strip().toLowerCase(Locale.ROOT),
                person.name(),
                person.passwordHash(),
                0,
                null,
                null,
                false));
    var id = Objects.requireNonNull(row.id());
    roles.saveAll(
        List.copyOf(person.roles()).stream()
            .map(
                role ->
                    new PersonRoleRow(
                        null,
                        id,
                        person.partnershipId(),
                        role,
                        person.organisationId(),
                        person.groupId()))
            .toList());
    return id;
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
