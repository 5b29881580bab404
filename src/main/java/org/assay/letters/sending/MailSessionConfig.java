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
 * Opens mail sessions with the settings of this service, in place of one that the whole Java
 * machine shares and that keeps the settings of the first caller.
 */
@Singleton
@Replaces(DefaultSessionProvider.class)
class MailSessionConfig implements SessionProvider {
  private final MailPropertiesProvider settings;
  private final @Nullable Authenticator account;

  MailSessionConfig(MailPropertiesProvider settings, @Nullable Authenticator account) {
    this.settings = settings;
    this.account = account;
  }

  @Override
  public Session session() {
    return Session.getInstance(settings.mailProperties(), account);
  }
}
