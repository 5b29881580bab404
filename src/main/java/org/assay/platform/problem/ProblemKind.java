package org.assay.platform.problem;

/**
 * One code that a refusal, or an entry of its {@code errors}, may have.
 *
 * @param code stable, for instance {@code return/submitted}
 * @param title the same whenever the code occurs
 * @param meaning why the service refused
 * @param remedy what to do about it
 */
public record ProblemKind(String code, String title, String meaning, String remedy) {
  /** Where its page is, within this service. */
  public String path() {
    return path(code);
  }

  static String path(String code) {
    return "/problems/" + code;
  }
}
