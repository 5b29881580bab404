package org.assay.people.secondfactor;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What an app needs to be set up.
 *
 * @param account the address that the person signs in with
 */
public record Enrolment(String account, byte[] secret) {
  private static final String ISSUER = "Assay";

  /** As somebody types it who cannot scan. */
  public String key() {
    return Base32.grouped(secret);
  }

  String address() {
    return "otpauth://totp/%1$s:%2$s?secret=%3$s&issuer=%1$s&algorithm=SHA1&digits=%4$d&period=%5$d"
        .formatted(
            ISSUER,
            URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20"),
            Base32.of(secret),
            Totp.DIGITS,
            Totp.SECONDS);
  }

  /** Modules along a side of the picture, with the quiet zone of four around it. */
  public int size() {
    return picture().size + 8;
  }

  /** The dark modules as one path of an SVG picture. */
  public String path() {
    var code = picture();
    var path = new StringBuilder();
    for (var y = 0; y < code.size; y++) {
      for (var x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + 4).append(',').append(y + 4).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }

  private QrCode picture() {
    return QrCode.encodeText(address(), QrCode.Ecc.MEDIUM);
  }
}
