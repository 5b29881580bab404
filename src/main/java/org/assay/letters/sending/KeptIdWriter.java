package org.assay.letters.sending;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.email.Email;
import io.micronaut.email.javamail.composer.DefaultMessageComposer;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** Writes every message as a {@link LetterMessage}. */
@Singleton
@Replaces(DefaultMessageComposer.class)
class KeptIdWriter extends DefaultMessageComposer {
  @Override
  public Message compose(Email email, Session session) throws MessagingException {
    var message = super.compose(email, session);
    return message instanceof MimeMessage written ? new LetterMessage(written) : message;
  }
}
