package org.assay.people.signin;

import jakarta.inject.Singleton;
import org.assay.people.identity.People;

/** Tells whether the service has an account yet. Once it has one, nothing is asked any more. */
@Singleton
class FirstPerson {
  private final People people;
  private volatile boolean there;

  FirstPerson(People people) {
    this.people = people;
  }

  /** False for ever after the first account was seen. */
  boolean isMissing() {
    if (!there) there = people.isAnybody();
    return !there;
  }
}
