package org.assay.platform.jobs;

import java.time.LocalTime;

/**
 * Work that one node does once a day. Any bean of this type is scheduled; the nodes agree through
 * the database on who does it, and a node that dies leaves it to another.
 */
public interface DailyJob {
  /** Stable and unique, for instance {@code evidence-sweep}: its row in the database. */
  String name();

  /** When, in England. */
  LocalTime at();

  /** Throws when it could not be done: it is then tried again after an hour. */
  void run();
}
