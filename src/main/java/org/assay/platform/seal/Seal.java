package org.assay.platform.seal;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.assay.platform.Hmac;
import org.jspecify.annotations.Nullable;

/**
 * Seals of records that must not change: HMAC-SHA256 (RFC 2104) with a key that the database does
 * not hold, so that who can write to the database cannot forge them. The first key seals; the
 * others are earlier ones, kept so that older seals can be checked.
 */
@Singleton
public final class Seal {
  private static final int SHORTEST_SECRET = 32;
  private static final int PLACES = 20;

  private final Map<String, SecretKeySpec> keys;
  private final String current;

  /**
   * @param setting {@code name:secret}, several separated by commas, the current one first
   * @throws IllegalStateException when a key has no name or a secret of fewer than 32 characters
   */
  Seal(@Value("${assay.trail.keys}") String setting) {
    keys = read(setting);
    current = keys.keySet().iterator().next();
  }

  public String currentKey() {
    return current;
  }

  public boolean knows(String key) {
    return keys.containsKey(key);
  }

  /** 64 hexadecimal digits; empty for a key that this service does not have. */
  public String of(String key, String content) {
    var secret = keys.get(key);
    return secret == null
        ? ""
        : HexFormat.of()
            .formatHex(Hmac.of(secret).doFinal(content.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * What a seal covers, as one text: each value on a line, decimals to 20 places as the database
   * keeps them, nothing for null.
   */
  public static String text(@Nullable Object... values) {
    return Arrays.stream(values).map(Seal::plain).collect(Collectors.joining("\n"));
  }

  private static String plain(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal it ->
          it.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
      default -> value.toString();
    };
  }

  private static Map<String, SecretKeySpec> read(String setting) {
    var keys = new LinkedHashMap<String, SecretKeySpec>();
    for (var part : setting.split(",")) {
      var at = part.indexOf(':');
      var secret = part.substring(at + 1).strip();
      if (at < 1 || secret.length() < SHORTEST_SECRET) {
        throw new IllegalStateException(
            "ASSAY_TRAIL_KEYS must hold name:secret, with a secret of at least "
                + SHORTEST_SECRET
                + " characters. Several are separated by commas, the current one first.");
      }
      keys.put(part.substring(0, at).strip(), Hmac.key(secret));
    }
    return keys;
  }
}
