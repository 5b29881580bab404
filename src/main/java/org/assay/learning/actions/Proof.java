package org.assay.learning.actions;

import java.time.LocalDate;
import org.assay.engine.questionset.BlankText;
import org.jspecify.annotations.Nullable;

/**
 * What shows that an action is done: at least one of words, a link or a file, with its date.
 *
 * @param file id of a file of evidence
 * @param on when it was seen to be done
 */
public record Proof(
    @Nullable String words, @Nullable String link, @Nullable Long file, @Nullable LocalDate on) {
  public static final Proof NONE = new Proof(null, null, null, null);

  public Proof {
    words = BlankText.orNull(words);
    link = BlankText.orNull(link);
  }
}
