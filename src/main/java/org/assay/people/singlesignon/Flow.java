package org.assay.people.singlesignon;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.assay.platform.Hmac;
import org.jspecify.annotations.Nullable;

/**
 * One way to the provider and back. State, nonce and verifier come from a secret that only the
 * browser's cookie holds, so that an answer from another browser, or one that nobody asked for, is
 * good for nothing, on whichever node it arrives.
 *
 * @param secret 32 random bytes
 * @param next where to go afterwards; null for the first page
 */
record Flow(byte[] secret, @Nullable String next) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  static Flow begin(@Nullable String next) {
    var secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return new Flow(secret, next);
  }

  State state() {
    return new State(derived("state"));
  }

  Nonce nonce() {
    return new Nonce(derived("nonce"));
  }

  CodeVerifier verifier() {
    return new CodeVerifier(derived("verifier"));
  }

  private String derived(String what) {
    return text(Hmac.sha256(secret, what));
  }

  /** For the cookie. */
  String written() {
    var way = next == null ? "" : text(next.getBytes(StandardCharsets.UTF_8));
    return text(secret) + "." + way;
  }

  /** Empty when it is none of ours. */
  static Optional<Flow> read(String written) {
    try {
      var parts = written.split("\\.", -1);
      var secret = Base64.getUrlDecoder().decode(parts[0]);
      if (parts.length != 2 || secret.length != BYTES) return Optional.empty();
      var next = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
      return Optional.of(new Flow(secret, next.isEmpty() ? null : next));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
