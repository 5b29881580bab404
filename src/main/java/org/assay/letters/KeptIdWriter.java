package org.assay.letters;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.email.Email;
import io.micronaut.email.javamail.composer.DefaultMessageComposer;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/**
 * Writes messages that keep the Message-ID they are given, where others get a new one when sent.
 */
@Singleton
@Replaces(DefaultMessageComposer.class)
class KeptIdWriter extends DefaultMessageComposer {
  static final String HEADER = "Message-ID";

  @Override
  public Message compose(Email email, Session session) throws MessagingException {
    var message = super.compose(email, session);
    return message instanceof MimeMessage written ? new KeptIdMessage(written) : message;
  }

  private static final class KeptIdMessage extends MimeMessage {
    KeptIdMessage(MimeMessage written) throws MessagingException {
      super(written);
      removeHeader(HEADER);
      saved = false;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      if (getHeader(HEADER) == null) super.updateMessageID();
    }
  }
}
