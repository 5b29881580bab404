package org.assay.people.identity.passwords;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/**
 * The same at the least cost that Argon2 knows: the full one is a third of a test run's time. A
 * test that is about the cost sets the property.
 */
@Singleton
@Replaces(Passwords.class)
@Requires(missingProperty = "test.passwords.real")
public final class QuickPasswords extends Passwords {
  public QuickPasswords() {
    super(Argon2Function.getInstance(8, 1, 1, 32, Argon2.ID));
  }
}
