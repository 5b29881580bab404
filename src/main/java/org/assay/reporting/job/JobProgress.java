package org.assay.reporting.job;

/** How far the making has come, as people see it. */
public interface JobProgress {

  /**
   * @param done steps, out of so many
   * @throws JobCancelledException when it is not wanted any more
   */
  void at(int done, int of);
}
