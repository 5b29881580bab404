package org.assay.letters.sending;

import io.micronaut.context.annotation.Value;
import io.micronaut.email.Attachment;
import io.micronaut.email.Contact;
import io.micronaut.email.Email;
import io.micronaut.email.EmailException;
import io.micronaut.email.EmailSender;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import org.assay.letters.writing.Letter;
import org.assay.letters.writing.LinkConfig;
import org.assay.letters.writing.QueuedLetter;
import org.assay.platform.Sha256;
import org.jspecify.annotations.Nullable;

/** Hands a letter to the mail server. */
@Singleton
public class LetterMailer implements LetterSender {
  private final EmailSender<Message, ?> mail;
  private final LinkConfig links;
  private final String from;
  private final String bounces;

  public LetterMailer(
      EmailSender<Message, ?> mail,
      LinkConfig links,
      @Value("${micronaut.email.from.email}") String from,
      @Value("${assay.bounces.address:}") String bounces) {
    this.mail = mail;
    this.links = links;
    this.from = from;
    this.bounces = bounces.strip();
  }

  @Override
  public void send(QueuedLetter row, Letter letter, Runnable handingOver) {
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
              .contentType(MediaType.APPLICATION_PDF)
              .content(enclosure.content())
              .build());
    }
    var id = messageId(row);
    mail.send(email, message -> prepare(message, id, bounceAddress(row), handingOver));
  }

  /**
   * The same at each attempt, so that a letter which was taken although the answer was lost is
   * known for the same by the servers and readers that get it twice.
   */
  public String messageId(QueuedLetter row) {
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

  /** Of the letter alone, so that it is known by it; null where bounces are not read. */
  private @Nullable String bounceAddress(QueuedLetter row) {
    int at = bounces.indexOf('@');
    return at < 0 || row.bounceToken() == null
        ? null
        : bounces.substring(0, at) + "+" + row.bounceToken() + bounces.substring(at);
  }

  private static void prepare(
      Message message, String id, @Nullable String bounces, Runnable handingOver) {
    try {
      if (message instanceof LetterMessage ours) {
        ours.whenHandingOver(handingOver);
        if (bounces != null) ours.setEnvelopeFrom(bounces);
      }
      message.setHeader(LetterMessage.ID, id);
      // RFC 3834: no machine answers it, so that nobody's absence note comes back.
      message.setHeader("Auto-Submitted", "auto-generated");
    } catch (MessagingException e) {
      throw new EmailException(e);
    }
  }
}
