package org.assay.collection.colleagues;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A standard of a return in somebody's hands.
 *
 * @param standard key of the standard
 * @param stageAt when the stage was reached
 * @param note what the lead said when sending the standard back; null otherwise
 * @param assignedBy id of who gave it
 */
public record Assignment(
    long returnId,
    String standard,
    Holder holder,
    @Nullable LocalDate due,
    Stage stage,
    Instant stageAt,
    @Nullable String note,
    long assignedBy) {

  /** What people have said about it, which no count of answers can tell. */
  public enum Stage {
    GIVEN,
    READY,
    REVIEWED;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Who has it.
   *
   * @param personId null until an invitation is accepted
   * @param invitationId of an invitation that is not accepted yet
   * @param expires when that invitation ends
   */
  public record Holder(
      @Nullable Long personId,
      @Nullable Long invitationId,
      String name,
      @Nullable Instant expires) {

    public boolean is(long person) {
      return personId != null && personId == person;
    }
  }
}
