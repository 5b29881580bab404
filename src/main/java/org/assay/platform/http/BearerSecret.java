package org.assay.platform.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A secret of the settings that opens an address to programs; without one nothing does. */
public final class BearerSecret {
  private final byte[] expected;

  /**
   * @param token as it is set; blank to keep everybody out
   */
  public BearerSecret(String token) {
    this.expected =
        token.isBlank() ? new byte[0] : ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the request brings it. */
  public boolean isWith(HttpRequest<?> request) {
    var given = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    return expected.length > 0
        && given != null
        && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
  }
}
