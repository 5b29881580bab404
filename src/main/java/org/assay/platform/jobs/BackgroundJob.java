package org.assay.platform.jobs;

/**
 * Work that is too long for a request. Any bean of this type can be queued by its name; one node
 * does it, and one that dies leaves it to another, which begins again.
 */
public interface BackgroundJob {
  /** Stable and unique, for instance {@code register-import}: its row in the database. */
  String name();

  /**
   * Throws when it could not be done: it is then tried again after a while.
   *
   * @param subject what it is about, for instance the id of an import
   */
  void run(long subject);
}
