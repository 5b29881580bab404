package org.assay.people.identity;

import jakarta.inject.Singleton;
import org.assay.people.identity.passwords.Passwords;
import org.jspecify.annotations.Nullable;

/** What changes with somebody's password, so that what was begun with the old one ends. */
@Singleton
public class Credentials {
  private final PersonRepository people;
  private final Passwords passwords;

  Credentials(PersonRepository people, Passwords passwords) {
    this.people = people;
    this.passwords = passwords;
  }

  /** 64 hexadecimal digits that tell nothing about the password. */
  public String of(long personId) {
    return passwords.fingerprint(hash(personId));
  }

  /** Whether the person can be asked for a password: who comes by single sign-on has none. */
  public boolean hasPassword(long personId) {
    return hash(personId) != null;
  }

  private @Nullable String hash(long personId) {
    return people.findById(personId).orElseThrow().passwordHash();
  }
}
