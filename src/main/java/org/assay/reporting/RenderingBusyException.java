package org.assay.reporting;

/** More reports are asked for than can be made in the time that somebody will wait. */
final class RenderingBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RenderingBusyException() {
    super("The queue of reports is full");
  }
}
