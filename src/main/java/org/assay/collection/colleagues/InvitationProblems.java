package org.assay.collection.colleagues;

import io.micronaut.http.HttpStatus;
import org.assay.platform.problem.ProblemException;

/** Why an invitation is not opened or sent. */
final class InvitationProblems {
  private InvitationProblems() {}

  /** For a token that opens nothing, whatever the reason. */
  static ProblemException gone() {
    return ProblemException.notFound("invitation/gone");
  }

  /** For a letter too many. */
  static ProblemException limited(String why) {
    return new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "invitation/limit", why + ".");
  }
}
