package org.assay.notifications;

import io.micronaut.email.Attachment;
import io.micronaut.email.Contact;
import io.micronaut.email.Email;
import io.micronaut.email.EmailSender;
import jakarta.inject.Singleton;

/** Hands a letter to the mail server. */
@Singleton
class LetterMailer {
  private final EmailSender<?, ?> mail;

  LetterMailer(EmailSender<?, ?> mail) {
    this.mail = mail;
  }

  void send(Letter letter) {
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
    mail.send(email);
  }
}
