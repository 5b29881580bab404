package org.assay.learning.challenge;

import java.util.List;
import java.util.Objects;

/**
 * A session with all that belongs to it.
 *
 * @param agency name of the organisation that presents
 */
public record Challenge(
    ChallengeSession session,
    String agency,
    List<ChallengeQuestion> questions,
    List<ChallengePoint> points) {

  public long id() {
    return Objects.requireNonNull(session.id());
  }
}
