package org.assay.desk.register;

/** Somebody cancelled an import while it was being applied: what it wrote is undone. */
final class ImportCancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ImportCancelledException() {
    super("The import was cancelled");
  }
}
