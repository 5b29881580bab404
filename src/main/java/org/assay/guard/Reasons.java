package org.assay.guard;

import org.jspecify.annotations.Nullable;

/** Whether somebody who must give a reason has given one. */
public final class Reasons {
  private Reasons() {}

  /** False of nothing, of spaces, and of characters that cannot be seen or say nothing alone. */
  public static boolean given(@Nullable String reason) {
    return reason != null
        && reason.codePoints().filter(Character::isLetterOrDigit).distinct().limit(2).count() > 1;
  }
}
