package org.assay.letters.sending;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.email.javamail.sender.DefaultSessionProvider;
import io.micronaut.email.javamail.sender.MailPropertiesProvider;
import io.micronaut.email.javamail.sender.SessionProvider;
import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.Session;
import org.jspecify.annotations.Nullable;

/**
 * The mail session with the settings of this service, in place of one that the whole Java machine
 * shares and that keeps the settings of the first caller. It is opened once, since that looks
 * through every library for providers of mail.
 */
@Singleton
@Replaces(DefaultSessionProvider.class)
class MailSessionConfig implements SessionProvider {
  private final Session session;

  MailSessionConfig(MailPropertiesProvider settings, @Nullable Authenticator account) {
    session = Session.getInstance(settings.mailProperties(), account);
  }

  @Override
  public Session session() {
    return session;
  }
}
