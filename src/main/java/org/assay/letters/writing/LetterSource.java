package org.assay.letters.writing;

import java.util.Map;
import java.util.Optional;
import org.assay.people.identity.Caller;

/** What the letters of some kinds say. Each kind has one source. */
public interface LetterSource {
  /** By kind. */
  Map<LetterKind, Saying> letters();

  /** What a letter says to one reader. */
  @FunctionalInterface
  interface Saying {
    /** Empty when there is nothing to say to the reader now. */
    Optional<LetterContent> to(QueuedLetter row, Caller reader);
  }
}
