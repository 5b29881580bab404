package org.assay.letters;

import java.util.Map;
import java.util.Optional;
import org.assay.people.identity.Caller;

/** What the letters of some kinds say. Each kind has one source. */
interface LetterSource {
  /** By kind. */
  Map<LetterKind, Saying> letters();

  /** What a letter says to one reader. */
  @FunctionalInterface
  interface Saying {
    /** Empty when there is nothing to say to the reader now. */
    Optional<LetterContent> to(LetterRow row, Caller reader);
  }
}
