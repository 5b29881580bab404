package org.assay.engine.guard;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether somebody who must give a reason has given one. */
public final class Reasons {
  /** Letters by their class in Unicode that print as nothing. */
  private static final Set<Integer> FILLERS = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

  private Reasons() {}

  /** False of nothing, of spaces of any width, and of characters that cannot be seen. */
  public static boolean given(@Nullable String reason) {
    return reason != null && reason.codePoints().anyMatch(Reasons::visible);
  }

  private static boolean visible(int character) {
    int type = Character.getType(character);
    return !Character.isWhitespace(character)
        && !Character.isSpaceChar(character)
        && type != Character.FORMAT
        && type != Character.CONTROL
        && !FILLERS.contains(character);
  }
}
