package org.assay.reporting.job;

import java.io.IOException;
import java.nio.file.Path;

/** Makes one kind of file. */
public interface ReportMaker {
  JobKind kind();

  /**
   * @param into an empty file that is to hold it
   * @throws JobCancelledException from {@code progress}; it is let through
   */
  Result make(ReportJob job, JobProgress progress, Path into) throws IOException;

  /**
   * @param name of the file for the person who downloads it
   * @param population whom it is about, with how many
   * @param pages 0 for what has none
   */
  record Result(String name, String population, int pages) {}
}
