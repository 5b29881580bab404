package org.assay.people.identity.passwords;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.assay.platform.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Argon2id with the least cost that OWASP's password storage cheat sheet names: 19 MiB, two passes,
 * one lane.
 */
@Singleton
public class Passwords {
  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  private final Argon2Function cost;

  /** Checked when there is no such account, so that both take as long. */
  private final String nobody;

  @Inject
  Passwords() {
    this(ARGON2ID);
  }

  Passwords(Argon2Function cost) {
    this.cost = cost;
    nobody = hash("nobody at all");
  }

  public final String hash(String password) {
    return Password.hash(password).addRandomSalt(16).with(cost).getResult();
  }

  public boolean matches(String password, @Nullable String hash) {
    var right =
        Password.check(password, hash == null ? nobody : hash)
            .with(Argon2Function.getInstanceFromHash(hash == null ? nobody : hash));
    return right && hash != null;
  }

  /** Tells whether a password was changed, and nothing about the password. */
  public String fingerprint(@Nullable String hash) {
    return Sha256.hex(hash == null ? "" : hash);
  }
}
