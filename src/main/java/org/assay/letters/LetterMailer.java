package org.assay.letters;

import io.micronaut.context.annotation.Value;
import io.micronaut.email.Attachment;
import io.micronaut.email.Contact;
import io.micronaut.email.Email;
import io.micronaut.email.EmailException;
import io.micronaut.email.EmailSender;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.stream.Stream;
import org.assay.platform.Sha256;

/** Hands a letter to the mail server. */
@Singleton
class LetterMailer {
  private final EmailSender<Message, ?> mail;
  private final LinkConfig links;
  private final String from;

  LetterMailer(
      EmailSender<Message, ?> mail,
      LinkConfig links,
      @Value("${micronaut.email.from.email}") String from) {
    this.mail = mail;
    this.links = links;
    this.from = from;
  }

  /**
   * @param handingOver what to do just before the text of the letter goes to the mail server
   */
  void send(LetterRow row, Letter letter, Runnable handingOver) {
    var email =
        Email.builder()
            .to(new Contact(letter.to(), letter.name()))
            .subject(letter.subject())
            .body(letter.html(), letter.text());
    var enclosure = letter.enclosure();
    if (enclosure != null) {
      email.attachment(
          Attachment.builder()
              .filename(enclosure.fileName())
              .contentType("application/pdf")
              .content(enclosure.content())
              .build());
    }
    var id = messageId(row);
    mail.send(email, message -> prepare(message, id, handingOver));
  }

  /** Whether a failure is the mail server's, so that the next letter would meet it as well. */
  static boolean isServersFault(Throwable thrown) {
    return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
        .anyMatch(IOException.class::isInstance);
  }

  /**
   * The same at each attempt, so that a letter which was taken although the answer was lost is
   * known for the same by the servers and readers that get it twice.
   */
  String messageId(LetterRow row) {
    var letter =
        String.join(
            " ",
            links.to(""),
            Long.toString(row.partnershipId()),
            Long.toString(row.personId()),
            row.kind().code(),
            Long.toString(row.subjectId()));
    var domain = from.substring(from.indexOf('@') + 1);
    return "<letter-" + row.id() + "." + Sha256.hex(letter, 8) + "@" + domain + ">";
  }

  private static void prepare(Message message, String id, Runnable handingOver) {
    try {
      if (message instanceof LetterMessage ours) ours.whenHandingOver(handingOver);
      message.setHeader(LetterMessage.ID, id);
      // RFC 3834: no machine answers it, so that nobody's absence note comes back.
      message.setHeader("Auto-Submitted", "auto-generated");
    } catch (MessagingException e) {
      throw new EmailException(e);
    }
  }
}
