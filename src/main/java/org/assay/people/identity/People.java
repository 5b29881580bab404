package org.assay.people.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.people.identity.passwords.Passwords;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;
import org.jspecify.annotations.Nullable;

/** Enters people and what they may do. */
@Singleton
public class People {
  private final PersonRepository people;
  private final MembershipRepository memberships;
  private final Passwords passwords;
  private final SecurityLog security;
  private final Today today;

  People(
      PersonRepository people,
      MembershipRepository memberships,
      Passwords passwords,
      SecurityLog security,
      Today today) {
    this.people = people;
    this.memberships = memberships;
    this.passwords = passwords;
    this.security = security;
    this.today = today;
  }

  /**
   * Somebody to be entered, with one membership from today for each of the roles. Somebody whose
   * address is known keeps the name and the password that they have and gets the memberships.
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
      @Nullable Long groupId) {

    String address() {
      return People.address(email);
    }
  }

  /** Costly on purpose: hash once and use it for many where that is no secret. */
  public String hash(String password) {
    return passwords.hash(password);
  }

  /** Whether the address has an account, in whatever partnership: an address has one at most. */
  public boolean isKnown(String email) {
    return people.findByEmail(address(email)).isPresent();
  }

  /** Whose address it is. */
  public Optional<Long> find(String email) {
    return people.findByEmail(address(email)).map(People::id);
  }

  /** The person of an address, who is entered without a membership where nobody has it yet. */
  @Transactional
  public long person(String email, String name) {
    var address = address(email);
    return people
        .findByEmail(address)
        .map(People::id)
        .orElseGet(() -> id(people.save(new PersonRow(null, address, name, null, null, false))));
  }

  @Transactional
  public long enter(NewPerson person) {
    return enterAll(List.of(person)).getFirst();
  }

  /** Returns their ids, in the order given. */
  @Transactional
  public List<Long> enterAll(List<NewPerson> newcomers) {
    var ids = known(newcomers);
    people.saveAll(unknown(newcomers, ids)).forEach(it -> ids.put(it.email(), id(it)));
    var held = new ArrayList<MembershipRow>();
    newcomers.forEach(
        it -> held.addAll(memberships(Objects.requireNonNull(ids.get(it.address())), it)));
    memberships.saveAll(held);
    security.record(Event.ROLE_GIVEN, held.size() == 1 ? details(held.getFirst()) : many(held));
    return newcomers.stream().map(it -> Objects.requireNonNull(ids.get(it.address()))).toList();
  }

  private Map<String, Long> known(List<NewPerson> newcomers) {
    var ids = new HashMap<String, Long>();
    var addresses = newcomers.stream().map(NewPerson::address).collect(Collectors.toSet());
    people.findByEmailIn(addresses).forEach(it -> ids.put(it.email(), id(it)));
    return ids;
  }

  private static List<PersonRow> unknown(List<NewPerson> newcomers, Map<String, Long> known) {
    var seen = new HashSet<>(known.keySet());
    return newcomers.stream().filter(it -> seen.add(it.address())).map(People::row).toList();
  }

  private static PersonRow row(NewPerson person) {
    return new PersonRow(null, person.address(), person.name(), person.passwordHash(), null, false);
  }

  private List<MembershipRow> memberships(long id, NewPerson person) {
    return person.roles().stream()
        .map(
            role ->
                new MembershipRow(
                    null,
                    id,
                    person.partnershipId(),
                    role,
                    person.organisationId(),
                    person.groupId(),
                    today.day(),
                    null,
                    null))
        .toList();
  }

  private static Map<String, Object> details(MembershipRow it) {
    return Map.of("to", it.personId(), "role", it.role().name(), "partnership", it.partnershipId());
  }

  private static Map<String, Object> many(List<MembershipRow> held) {
    return Map.of("memberships", held.size());
  }

  /** As it is stored. */
  static String address(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  private static long id(PersonRow person) {
    return Objects.requireNonNull(person.id());
  }

  /** By id; the person who is not there is left out. */
  public Map<Long, String> names(Set<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : people.findByIdIn(ids).stream().collect(Collectors.toMap(People::id, PersonRow::name));
  }

  /** Whether somebody holds a role in the partnership today. */
  public boolean holds(String email, long partnershipId, Role role) {
    return people
        .findByEmail(address(email))
        .map(it -> memberships.holds(id(it), partnershipId, role.name(), today.day()) > 0)
        .orElse(false);
  }

  /** Whether the service has an account at all. */
  public boolean isAnybody() {
    return people.countAtMostOne() > 0;
  }

  /** How many people hold a role in the partnership today. */
  public long holders(long partnershipId) {
    return memberships.holders(partnershipId, today.day());
  }
}
