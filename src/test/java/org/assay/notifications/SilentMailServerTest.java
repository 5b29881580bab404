package org.assay.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import io.micronaut.email.EmailException;
import io.micronaut.email.javamail.sender.SessionProvider;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assay.platform.DatabaseTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A mail server that takes connections and says nothing. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "javamail.properties.mail.smtp.timeout", value = "500")
class SilentMailServerTest implements TestPropertyProvider {
  private static final ServerSocket SILENT = silent();

  @Inject LetterMailer mailer;
  @Inject SessionProvider sessions;

  @Override
  public Map<String, String> getProperties() {
    return Map.of("javamail.properties.mail.smtp.port", Integer.toString(SILENT.getLocalPort()));
  }

  @AfterAll
  static void end() throws IOException {
    SILENT.close();
  }

  @Test
  void a_letter_is_given_back_after_a_short_wait_and_the_fault_is_the_server_s() {
    var row = new LetterRow(1, 2, 3, LetterKind.REOPENED, 4, 0);
    var letter = new Letter("to@example.org", "To", "About", List.of(), "Go", "/", "Us", null);
    var begun = System.nanoTime();
    var fault = assertThrows(EmailException.class, () -> mailer.send(row, letter));
    assertTrue(LetterMailer.isServersFault(fault));
    assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 5);
  }

  @Test
  void every_wait_for_the_mail_server_has_an_end() {
    var settings = sessions.session().getProperties();
    assertEquals("5000", settings.getProperty("mail.smtp.connectiontimeout"));
    assertEquals("10000", settings.getProperty("mail.smtp.writetimeout"));
    assertEquals("500", settings.getProperty("mail.smtp.timeout"), "which this class sets itself");
  }

  private static ServerSocket silent() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
