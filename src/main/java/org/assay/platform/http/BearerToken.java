package org.assay.platform.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A fixed token from the settings, with which a machine shows that it may ask. */
public final class BearerToken {
  private final byte[] expected;

  /**
   * @param token when it is blank, no request is let in
   */
  public BearerToken(String token) {
    this.expected =
        token.isBlank() ? new byte[0] : ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
  }

  /** Takes as long for a wrong token as for the right one. */
  public boolean isIn(HttpRequest<?> request) {
    var given = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    return expected.length > 0
        && given != null
        && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
  }
}
