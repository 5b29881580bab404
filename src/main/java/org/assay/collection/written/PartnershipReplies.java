package org.assay.collection.written;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.assay.collection.cycles.Cycle;

/**
 * What the partnership replied to what organisations wrote: to everybody who answered a question,
 * and to nobody by name.
 */
@Singleton
public class PartnershipReplies {
  private final ReplyRepository replies;

  PartnershipReplies(ReplyRepository replies) {
    this.replies = replies;
  }

  /** The last reply to each question of a cycle that has one, by the question's key. */
  public Map<String, String> of(Cycle cycle) {
    var last = new HashMap<String, String>();
    replies
        .findByPartnershipIdAndCycleIdOrderById(cycle.partnershipId(), cycle.id())
        .forEach(it -> last.put(it.questionKey(), it.words()));
    return last;
  }
}
