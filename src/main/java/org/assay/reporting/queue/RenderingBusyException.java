package org.assay.reporting.queue;

/** More reports are asked for than can be made in the time that somebody will wait. */
public final class RenderingBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RenderingBusyException() {
    super("The queue of reports is full");
  }
}
