package org.assay.desk.register;

/** A file that cannot be read as a list. Its message is for whoever sent it. */
final class UnreadableListException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableListException(String message) {
    super(message);
  }
}
