package org.assay.learning.challenge;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.LocalDate;
import org.assay.platform.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * One session with one agency.
 *
 * @param about what it is about, for instance "Section 11 return, 2026"
 * @param presented what the agency presented; null until it is written down
 * @param letterOn the day on which the feedback letter went out; null before
 */
@MappedEntity("challenge_session")
public record ChallengeSession(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long organisationId,
    String about,
    LocalDate heldOn,
    String chair,
    @Nullable String presented,
    @Nullable LocalDate letterOn,
    @Nullable Long letterBy,
    @Version int version) {
  /** Working days after the session by which the letter is due. */
  static final int LETTER_DAYS = 10;

  public LocalDate letterDue() {
    return WorkingDays.after(heldOn, LETTER_DAYS);
  }

  public boolean isSent() {
    return letterOn != null;
  }

  ChallengeSession presenting(@Nullable String words) {
    return new ChallengeSession(
        id,
        partnershipId,
        organisationId,
        about,
        heldOn,
        chair,
        words,
        letterOn,
        letterBy,
        version);
  }

  ChallengeSession sent(LocalDate on, long by) {
    return new ChallengeSession(
        id, partnershipId, organisationId, about, heldOn, chair, presented, on, by, version);
  }
}
