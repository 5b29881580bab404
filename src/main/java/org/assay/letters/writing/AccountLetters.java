package org.assay.letters.writing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.people.identity.Caller;
import org.assay.people.identity.PasswordLinks;
import org.assay.platform.England;

/** What letters about somebody's account say. */
@Singleton
class AccountLetters implements LetterSource {
  private final PasswordLinks links;

  AccountLetters(PasswordLinks links) {
    this.links = links;
  }

  @Override
  public Map<LetterKind, Saying> letters() {
    return Map.of(
        LetterKind.PASSWORD_CHANGED,
        (row, reader) -> Optional.of(passwordChanged(row.writtenAt())),
        LetterKind.PASSWORD_LINK,
        (row, reader) -> Optional.of(passwordLink(reader)));
  }

  private static LetterContent passwordChanged(Instant at) {
    return new LetterContent(
        "Your Assay password was changed",
        List.of(
            "The password of your Assay account was changed on " + England.moment(at) + ".",
            "If you did this, there is nothing more to do. If you did not, somebody else may be"
                + " using your account: tell your partnership at once."),
        "Sign in",
        "/sign-in",
        null);
  }

  /** With a new link; one that was sent before ends. */
  private LetterContent passwordLink(Caller reader) {
    return new LetterContent(
        "Choose a new password for Assay",
        List.of(
            "A new password was asked for at the sign-in page of Assay, for the account with this"
                + " email address. Choose one with the link below. It works once, within 24 hours.",
            "If you did not ask for it, do nothing: your password stays as it is.",
            "Please do not pass this email on: anyone who has the link can use it."),
        "Choose a new password",
        "/welcome/" + links.create(reader.personId()),
        null);
  }
}
