package org.assay.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BounceTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";

  @Test
  void a_message_that_came_back_is_known_by_the_token_in_its_address() {
    var bounce =
        Bounce.of(
                """
                To: bounces+%s@assay.example
                Content-Type: multipart/report

                Final-Recipient: rfc822; nobody@school.example
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 No such mailbox\u0007
                """
                    .formatted(TOKEN))
            .orElseThrow();
    assertEquals(TOKEN, bounce.token());
    assertEquals("smtp; 550 5.1.1 No such mailbox", bounce.reason());
    assertTrue(bounce.isFinal());
  }

  @Test
  void a_delay_is_no_bounce_and_a_message_about_nothing_of_ours_is_none() {
    assertFalse(Bounce.of("To: b+" + TOKEN + "@x\nStatus: 4.4.1\n").orElseThrow().isFinal());
    assertEquals(Optional.empty(), Bounce.of("To: b+12@x\nStatus: 5.1.1"));
    assertTrue(Bounce.of("To: b+" + TOKEN + "@x\n\nOut of office").orElseThrow().isFinal());
  }
}
