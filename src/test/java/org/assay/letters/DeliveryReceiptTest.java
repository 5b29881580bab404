package org.assay.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DeliveryReceiptTest {
  private static final String REFERENCE = "<letter-7.0123456789abcdef@assay.example>";

  @Test
  void a_receipt_names_its_letter_and_what_became_of_it() {
    var it = receipt(REFERENCE, "delivered").orElseThrow();
    assertEquals(OptionalLong.of(7), it.letter());
    assertTrue(it.hasArrived());
    assertEquals(Optional.empty(), it.failure());
  }

  @Test
  void each_failure_says_what_to_do_and_one_that_is_under_way_is_none() {
    assertEquals(
        Optional.of("The email address does not exist. Ask for the right one"),
        new DeliveryReceipt(REFERENCE, "permanent-failure").failure());
    for (var failed : List.of("temporary-failure", "technical-failure")) {
      var why = new DeliveryReceipt(REFERENCE, failed).failure().orElseThrow();
      assertTrue(why.endsWith("Send it again"), why);
    }
    for (var other : List.of("created", "sending", "")) {
      var it = new DeliveryReceipt(REFERENCE, other);
      assertFalse(it.hasArrived() || it.failure().isPresent(), other);
    }
  }

  @Test
  void what_is_no_receipt_of_ours_is_none() {
    for (var body : List.of("", "not json", "[]", "null", "{\"reference\": null}")) {
      assertEquals(Optional.empty(), DeliveryReceipt.of(body.getBytes(StandardCharsets.UTF_8)));
    }
    assertEquals(OptionalLong.empty(), receipt("another", "delivered").orElseThrow().letter());
  }

  private static Optional<DeliveryReceipt> receipt(String reference, String status) {
    var body =
        """
        { "id": "740e5834-3a29-46b4-9a6f-16142fde533a", "reference": "%s", "to": "ann@x.example",
          "status": "%s", "created_at": "2026-11-20T10:00:00.000000Z", "completed_at": null,
          "notification_type": "email" }
        """
            .formatted(reference, status);
    return DeliveryReceipt.of(body.getBytes(StandardCharsets.UTF_8));
  }
}
