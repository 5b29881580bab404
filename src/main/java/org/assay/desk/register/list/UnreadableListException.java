package org.assay.desk.register.list;

/** A file that cannot be read as a list. Its message is for the person who sent it. */
public final class UnreadableListException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableListException(String message) {
    super(message);
  }
}
