package org.assay.collection.bringforward;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The latest decision of an organisation about one proposal.
 *
 * @param source its code
 * @param stamp of what was proposed then
 * @param version of the answer that this left
 * @param unchanged confirmed word for word to a question that had not changed either
 * @param reason why the organisation answers otherwise
 */
public record ProposalDecision(
    String question,
    String source,
    Kind kind,
    String stamp,
    int version,
    boolean unchanged,
    @Nullable String reason,
    long person,
    Instant at) {

  /** What can be decided. */
  public enum Kind {
    CONFIRMED("confirmed"),
    OVERRIDDEN("overridden"),
    SET_ASIDE("set-aside");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    static Kind of(String code) {
      return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst().orElseThrow();
    }
  }
}
