package org.assay.people.identity;

import jakarta.inject.Singleton;
import java.util.Optional;

/** The accounts of the demonstration, which everybody who tries it out signs in with. */
@Singleton
public class SharedAccounts {
  private final PersonRepository people;
  private final Optional<DemonstrationAccounts> demonstration;

  SharedAccounts(PersonRepository people, Optional<DemonstrationAccounts> demonstration) {
    this.people = people;
    this.demonstration = demonstration;
  }

  /** Whether its ways of signing in belong to all of them, so that nobody may change them. */
  public boolean isShared(long personId) {
    return demonstration.isPresent()
        && people.findById(personId).map(it -> isShared(it.email())).orElse(false);
  }

  private boolean isShared(String email) {
    return demonstration.stream()
        .flatMap(it -> it.accounts().stream())
        .anyMatch(it -> it.email().equals(email));
  }
}
