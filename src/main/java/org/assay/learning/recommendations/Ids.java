package org.assay.learning.recommendations;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The id of a row that was read, which the database has given. */
final class Ids {
  private Ids() {}

  static long of(@Nullable Long id) {
    return Objects.requireNonNull(id, "the row is not stored");
  }
}
