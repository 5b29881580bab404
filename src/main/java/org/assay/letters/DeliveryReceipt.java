package org.assay.letters;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What GOV.UK Notify tells of an email that it was given.
 *
 * @param reference the Message-ID by which we gave it
 * @param status in Notify's words
 * @see <a href="https://docs.notifications.service.gov.uk/rest-api.html#delivery-receipts">the
 *     receipts</a>
 */
record DeliveryReceipt(String reference, String status) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ID = Pattern.compile("<letter-(\\d{1,18})\\.[0-9a-f]{16}@[^>]+>");

  /** Empty when it is none. */
  static Optional<DeliveryReceipt> of(byte[] body) {
    try {
      var said = JSON.readTree(body);
      var reference = said == null ? "" : said.path("reference").asText("");
      return reference.isEmpty()
          ? Optional.empty()
          : Optional.of(new DeliveryReceipt(reference, said.path("status").asText("")));
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /** The row that the reference names; empty for a message that is none of our letters. */
  OptionalLong letter() {
    var found = ID.matcher(reference);
    return found.matches() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
  }

  boolean hasArrived() {
    return status.equals("delivered");
  }

  /** Why it will not arrive, with what to do; empty while it may. */
  Optional<String> failure() {
    return switch (status) {
      case "permanent-failure" ->
          Optional.of("The email address does not exist. Ask for the right one");
      case "temporary-failure" ->
          Optional.of("The mailbox was full or took nothing for three days. Send it again");
      case "technical-failure" -> Optional.of("GOV.UK Notify could not send it. Send it again");
      default -> Optional.empty();
    };
  }
}
