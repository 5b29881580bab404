package org.assay.platform;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real SMTP server of each {@link TestLane}; it keeps what it is sent. */
public final class MailFixture {
  private static final List<GreenMail> BY_LANE = TestLane.ALL.stream().map(it -> start()).toList();

  private MailFixture() {}

  /** What points an application context at this server. */
  public static Map<String, String> properties() {
    return Map.of(
        "javamail.properties.mail.smtp.host",
        "127.0.0.1",
        "javamail.properties.mail.smtp.port",
        Integer.toString(server().getSmtp().getPort()));
  }

  /** The messages received once at least {@code count} have come, or those of twenty seconds. */
  public static List<MimeMessage> received(int count) {
    server().waitForIncomingEmail(20_000, count);
    return List.of(server().getReceivedMessages());
  }

  /** The messages whose subject begins so, once {@code count} of them have come among others. */
  public static List<MimeMessage> received(String subject, int count) {
    for (int all = count; ; all++) {
      var timely = server().waitForIncomingEmail(20_000, all);
      var found =
          Stream.of(server().getReceivedMessages()).filter(it -> begins(it, subject)).toList();
      if (found.size() >= count || !timely) return found;
    }
  }

  private static boolean begins(MimeMessage message, String subject) {
    try {
      return message.getSubject().startsWith(subject);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void clear() throws Exception {
    server().purgeEmailFromAllMailboxes();
  }

  private static GreenMail server() {
    return BY_LANE.get(TestLane.current());
  }

  private static GreenMail start() {
    var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    server.start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    return server;
  }
}
