package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.email.Email;
import io.micronaut.email.EmailSender;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
@MicronautTest(transactional = false)
class MailFixtureTest {
  @Inject EmailSender<?, ?> mail;

  @Test
  void a_message_sent_is_received() throws Exception {
    MailFixture.clear();
    mail.send(
        Email.builder()
            .to("lead@school.example")
            .subject("Your return is due")
            .body("It is due on Friday."));
    var message = MailFixture.received(1).getFirst();
    assertEquals("Your return is due", message.getSubject());
  }
}
