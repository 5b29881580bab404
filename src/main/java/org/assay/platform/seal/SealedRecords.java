package org.assay.platform.seal;

import java.util.List;

/** Records that must not change, and a way to find out whether they did. */
public interface SealedRecords {
  /** What they are, in the plural, for instance {@code submissions}. */
  String name();

  /** Looks at all of them, a page at a time. */
  Checked check();

  /**
   * @param count how many were looked at
   * @param broken the first that do not hold, in order; at most {@link #MOST}
   */
  record Checked(long count, List<Broken> broken) {}

  /**
   * @param record which one, for instance {@code submission 12}
   * @param why in a sentence, with nothing of what an organisation wrote
   */
  record Broken(String record, String why) {}

  /** After so many the point is made. */
  int MOST = 100;
}
