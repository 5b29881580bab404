package org.assay.reporting.job;

/** The person who asked for the report has cancelled it. */
public final class JobCancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JobCancelledException() {
    super("Cancelled by the person who asked for it");
  }
}
