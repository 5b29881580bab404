package org.assay.letters.writing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.platform.England;

/** What letters about somebody's account say. */
@Singleton
class AccountLetters implements LetterSource {
  AccountLetters() {}

  @Override
  public Map<LetterKind, Saying> letters() {
    return Map.of(
        LetterKind.PASSWORD_CHANGED,
        (row, reader) -> Optional.of(passwordChanged(row.writtenAt())));
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
}
