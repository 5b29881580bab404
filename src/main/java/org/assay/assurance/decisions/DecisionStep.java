package org.assay.assurance.decisions;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.assay.people.identity.Caller;
import org.assay.platform.UtcTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a decision.
 *
 * @param at in UTC
 * @param words what was decided, noted or given as proof; null where it was only asked
 * @param owner who does it from now on; null where that does not change
 * @param dueOn by when from now on; null likewise
 * @param replacedBy the decision that takes its place; null but for a superseded one
 */
@MappedEntity("decision_step")
public record DecisionStep(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long decisionId,
    long personId,
    LocalDateTime at,
    Kind kind,
    @Nullable String words,
    @Nullable String owner,
    @Nullable LocalDate dueOn,
    @Nullable Long replacedBy) {

  /** What happened. */
  public enum Kind {
    ASKED("Asked"),
    DECIDED("Decided"),
    NOTED("Follow-up note"),
    DONE("Done"),
    SUPERSEDED("Superseded");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public Instant moment() {
    return UtcTime.instant(at);
  }

  static DecisionStep by(
      Caller caller, Instant at, long decision, Kind kind, @Nullable String words) {
    var partnership = caller.partnershipId();
    return new DecisionStep(
        null,
        partnership,
        decision,
        caller.personId(),
        UtcTime.of(at),
        kind,
        words,
        null,
        null,
        null);
  }

  /** The same, by which it has another owner, another day, or both. */
  DecisionStep owned(@Nullable String owner, @Nullable LocalDate due) {
    return new DecisionStep(
        id, partnershipId, decisionId, personId, at, kind, words, owner, due, replacedBy);
  }

  DecisionStep replacedBy(@Nullable Long other) {
    return new DecisionStep(
        id, partnershipId, decisionId, personId, at, kind, words, owner, dueOn, other);
  }
}
