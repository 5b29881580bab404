package org.assay.letters;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.assay.letters.writing.QueuedLetter;

/** Marks a letter as uncertain at once, whatever becomes of the current transaction. */
@Singleton
class UncertainMark {
  private final LetterRepository letters;

  UncertainMark(LetterRepository letters) {
    this.letters = letters;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void handingOver(QueuedLetter row, Instant at) {
    letters.handingOver(row, at);
  }
}
