package org.assay.letters;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a message that came back says (RFC 3464). It is known by the token in the address that it
 * was sent to, wherever that stands; what it says besides is not believed further than that.
 *
 * @param status for instance 5.1.1; empty when it has none
 * @param reason in the words of the other mail server, cut short
 */
record Bounce(String token, String status, String reason) {
  private static final Pattern TOKEN = Pattern.compile("\\+([0-9a-f]{32})@");
  private static final Pattern STATUS =
      Pattern.compile("(?im)^Status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})");
  private static final Pattern REASON = Pattern.compile("(?im)^Diagnostic-Code:\\s*(.+)$");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final int LONGEST = 300;

  /** Empty when the message is about no letter of ours. */
  static Optional<Bounce> of(String message) {
    var token = TOKEN.matcher(message);
    if (!token.find()) return Optional.empty();
    var status = STATUS.matcher(message);
    var reason = REASON.matcher(message);
    var code = status.find() ? status.group(1) : "";
    var said = reason.find() ? CONTROL.matcher(reason.group(1)).replaceAll(" ").strip() : "";
    var words = said.isEmpty() ? "The other mail server gave no reason" : said;
    return Optional.of(
        new Bounce(
            token.group(1),
            code,
            words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words));
  }

  /** Whether it will not arrive: a delay or a note of delivery says that it may, or did. */
  boolean isFinal() {
    return status.isEmpty() || status.startsWith("5");
  }
}
