package org.assay.collection.conversation;

import java.time.Clock;
import java.util.Optional;
import org.assay.engine.guard.HeldBack;
import org.assay.engine.questionset.BlankText;
import org.assay.platform.England;

/** What one colleague writes to another. */
public final class CommentRules {
  static final int LONGEST = 2000;

  private CommentRules() {}

  /**
   * @param missing what to say when nothing was written
   */
  public static Optional<String> fault(String words, String missing, Clock clock) {
    if (BlankText.is(words)) return Optional.of(missing);
    if (words.length() > LONGEST) {
      return Optional.of("Shorten this to " + LONGEST + " characters or fewer");
    }
    return HeldBack.why(words, England.day(clock.instant()));
  }
}
