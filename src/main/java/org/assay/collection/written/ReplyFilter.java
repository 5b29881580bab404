package org.assay.collection.written;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of what was written is looked at.
 *
 * @param questions keys of the questions; never empty
 * @param page from 1
 */
record ReplyFilter(
    List<String> questions, @Nullable String sector, @Nullable String district, int page) {
  static final int PAGE_SIZE = 50;

  /** The same on another page. */
  ReplyFilter on(int other) {
    return new ReplyFilter(questions, sector, district, other);
  }

  int offset() {
    return (page - 1) * PAGE_SIZE;
  }
}
