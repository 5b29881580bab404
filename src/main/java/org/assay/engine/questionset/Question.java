package org.assay.engine.questionset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing asked. The key is stable and means no position; the printed number is {@code ref}.
 *
 * @param move of a figure in a quarterly dataset, how far it may move from one quarter to the next
 *     before a commentary is asked: percentage points for a share, per cent of what it was for a
 *     count; null where the set declares none
 */
public record Question(
    String key,
    String ref,
    String text,
    @Nullable String hint,
    @Nullable String why,
    @Nullable String guidance,
    List<String> probes,
    @Nullable String example,
    Force force,
    List<Reference> statutory,
    List<String> themes,
    List<String> priorities,
    Map<String, List<String>> crosswalk,
    Audience audience,
    boolean required,
    BigDecimal weight,
    @Nullable Critical critical,
    EvidenceRule evidence,
    CarryForward carryForward,
    @Nullable Condition visibleWhen,
    @Nullable Condition keepWhen,
    @Nullable BigDecimal move,
    ItemType type) {

  /** Law or a statutory "must"; guidance's "should"; or asked locally, however usual. */
  public enum Force {
    MUST("Must", "The law requires it, or statutory guidance says that you must."),
    SHOULD(
        "Should",
        "Statutory guidance says that you should. Do it unless you have a good reason not to."),
    LOCAL("Local", "Your partnership asks for it.");

    private final String label;
    private final String meaning;

    Force(String label, String meaning) {
      this.label = label;
      this.meaning = meaning;
    }

    public String label() {
      return label;
    }

    /** For a reader, in a sentence or two. */
    public String meaning() {
      return meaning;
    }
  }

  /**
   * What becomes of last edition's answer: shown to be confirmed, only its evidence, or nothing.
   */
  public enum CarryForward {
    CONFIRM,
    EVIDENCE_ONLY,
    NEVER
  }

  /** Caps the band, never the number, when the condition is true. */
  public record Critical(Condition when, String capBand) {}

  /**
   * Kinds that fit, how old it may be before it is flagged (null: no limit), how many pieces are
   * needed.
   */
  public record EvidenceRule(List<String> kinds, @Nullable Integer maxAgeMonths, int min) {
    public static final EvidenceRule NONE = new EvidenceRule(List.of(), null, 0);
  }
}
