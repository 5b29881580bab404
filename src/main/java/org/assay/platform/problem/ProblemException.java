package org.assay.platform.problem;

import io.micronaut.http.HttpStatus;

/**
 * Ends a request with a refusal: a page for a person, a problem document for a program. It carries
 * no trace of the stack, since nothing went wrong in the service.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final String detail;

  /**
   * @param code of the catalogue
   * @param detail what it means here, as the reader is told it
   */
  public ProblemException(HttpStatus status, String code, String detail) {
    super(code + ": " + detail, null, false, false);
    this.status = status;
    this.code = code;
    this.detail = detail;
  }

  /** In the words of the catalogue, so that nobody learns whether it is gone or not theirs. */
  public static ProblemException notFound(String code) {
    return new ProblemException(HttpStatus.NOT_FOUND, code, ProblemCatalogue.advice(code));
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  public String detail() {
    return detail;
  }
}
