package org.assay.letters.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailSessionConfigTest {
  @Test
  void all_letters_of_a_service_share_one_session_with_its_settings() {
    var settings = new Properties();
    settings.put("mail.smtp.host", "mail.example");
    var config = new MailSessionConfig(() -> settings, null);
    assertEquals("mail.example", config.session().getProperty("mail.smtp.host"));
    assertSame(config.session(), config.session());
  }
}
