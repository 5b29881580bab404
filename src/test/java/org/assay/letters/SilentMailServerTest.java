package org.assay.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.micronaut.context.ApplicationContext;
import io.micronaut.email.EmailException;
import io.micronaut.email.javamail.sender.SessionProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.assay.letters.sending.LetterMailer;
import org.assay.letters.sending.LetterSender;
import org.assay.letters.writing.Letter;
import org.assay.letters.writing.LetterKind;
import org.assay.letters.writing.QueuedLetter;
import org.assay.platform.TestSurroundings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SilentMailServerTest {

  @Test
  void a_letter_is_given_back_after_a_short_wait_and_the_fault_is_the_server_s()
      throws IOException {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var context = context(silent.getLocalPort(), "500")) {
      var row = new QueuedLetter(1, 2, 3, LetterKind.REOPENED, 4, 0, Instant.EPOCH, false, null);
      var letter =
          new Letter("to@example.org", "To", "About", List.of(), "Go", "/", "Us", null, null);
      var mailer = context.getBean(LetterMailer.class);
      var begun = System.nanoTime();
      Runnable never = () -> fail("no text of the letter went to the server");
      var fault = assertThrows(EmailException.class, () -> mailer.send(row, letter, never));
      assertTrue(LetterSender.isServersFault(fault));
      assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 5);
    }
  }

  @Test
  void every_wait_for_the_mail_server_has_an_end() {
    try (var context = context(1025, null)) {
      var settings = context.getBean(SessionProvider.class).session().getProperties();
      assertEquals("5000", settings.getProperty("mail.smtp.connectiontimeout"));
      assertEquals("10000", settings.getProperty("mail.smtp.timeout"));
      assertEquals("10000", settings.getProperty("mail.smtp.writetimeout"));
    }
  }

  private static ApplicationContext context(int port, String timeout) {
    var all = new HashMap<String, Object>(TestSurroundings.properties());
    all.put("javamail.properties.mail.smtp.port", Integer.toString(port));
    all.put("assay.address", "http://localhost");
    if (timeout != null) all.put("javamail.properties.mail.smtp.timeout", timeout);
    return ApplicationContext.run(all, "test");
  }
}
