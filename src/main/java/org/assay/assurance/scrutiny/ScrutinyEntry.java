package org.assay.assurance.scrutiny;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDateTime;
import org.assay.platform.UtcTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said.
 *
 * @param at in UTC
 * @param words null where it was only settled
 */
@MappedEntity("scrutiny_entry")
public record ScrutinyEntry(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long commentId,
    long personId,
    LocalDateTime at,
    Kind kind,
    @Nullable String words) {

  /** Who said it, and to what end. */
  public enum Kind {
    COMMENT("Comment"),
    REPLY("Reply"),
    SETTLED("Settled");

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
}
