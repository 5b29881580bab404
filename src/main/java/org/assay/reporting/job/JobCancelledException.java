package org.assay.reporting.job;

/** Somebody does not want it any more. */
public final class JobCancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JobCancelledException() {
    super("Cancelled by the person who asked for it");
  }
}
