package org.assay.platform.jobs;

/**
 * Work that is too long for a request. Any bean of this type can be queued by its name; one node
 * does it, and one that dies leaves it to another, which begins again.
 */
public interface BackgroundJob {
  /** Stable and unique, for instance {@code register-import}: its row in the database. */
  String name();

  /**
   * Throws when it could not be done. After trouble that passes, such as a row that somebody else
   * holds, it is run again, five times within an hour.
   *
   * @param subject what it is about, for instance the id of an import
   */
  void run(long subject);

  /** It could not be done and is not tried again: says so to those who wait for it. */
  void failed(long subject);
}
