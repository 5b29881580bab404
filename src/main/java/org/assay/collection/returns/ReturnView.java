package org.assay.collection.returns;

import java.time.Instant;
import java.util.Map;
import org.assay.collection.returns.ReturnStatus.Event;
import org.assay.engine.answering.Answering;
import org.assay.engine.scoring.Phase;
import org.assay.engine.scoring.Scorecard;
import org.assay.engine.scoring.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * A whole return to be read: who is asked what, the answers and the state of each.
 *
 * @param saved by question, of every answer that is stored; empty when this is a submission
 * @param submission its number when this is what was submitted and not the organisation's own draft
 */
public record ReturnView(
    AgencyReturn agencyReturn,
    ReturnContext asking,
    Answering answering,
    Map<String, Saved> saved,
    @Nullable Integer submission) {

  /**
   * @param by name of who gave the answer
   */
  public record Saved(int version, String by, Instant at) {
    public static final Saved NEVER = new Saved(0, "", Instant.EPOCH);
  }

  /** What must be sent with an answer that replaces this one. */
  public int version(String question) {
    return saved.getOrDefault(question, Saved.NEVER).version();
  }

  /** Of a draft while answers can change; final once the return was sent, and of a submission. */
  public Scorecard scorecard() {
    var open = submission == null && agencyReturn.status().after(Event.ANSWER).isPresent();
    return Scorer.score(asking.edition(), answering, open ? Phase.DRAFT : Phase.FINAL);
  }
}
