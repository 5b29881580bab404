package org.assay.collection.respond.standard;

import java.util.ArrayList;
import java.util.List;
import org.assay.collection.bringforward.ProposalOrigin;
import org.assay.collection.bringforward.ProposalStatus;
import org.assay.collection.bringforward.Proposed;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a question from elsewhere: how it changed since last time, and what was said.
 *
 * @param change null when the question is the same, or was never put to this organisation
 * @param cards the nearest first
 */
public record ProposalPanel(@Nullable ChangeNote change, List<ProposalCard> cards) {
  static final ProposalPanel NOTHING = new ProposalPanel(null, List.of());

  /**
   * @param lacking whether an answer that is confirmed would lack something
   */
  static ProposalPanel of(List<Proposed> proposals, boolean lacking, java.time.LocalDate today) {
    var cards = new ArrayList<ProposalCard>();
    ChangeNote change = null;
    for (int i = 0; i < proposals.size(); i++) {
      var it = proposals.get(i);
      var proposal = it.proposal();
      if (proposal.source() instanceof ProposalOrigin.LastCycle) {
        change = ChangeNote.of(proposal);
      }
      if (proposal.anythingSaid()) {
        var together = i == 0 && it.waits() && proposal.sameQuestion() && !lacking;
        cards.add(ProposalCard.of(it, together, lacking && it.waits(), today));
      }
    }
    return new ProposalPanel(change, cards);
  }

  /** Whether somebody who answered last time should look at the question anew. */
  public boolean changed() {
    return change != null && change.worthReading();
  }

  boolean waits() {
    return cards.stream().anyMatch(ProposalCard::waits);
  }

  /** In words for a page that folds it away. */
  static String standing(ProposalStatus standing) {
    return switch (standing) {
      case TO_CONFIRM -> "not confirmed yet";
      case CHANGED_SINCE -> "changed since you confirmed";
      case CONFIRMED -> "confirmed";
      case SAME -> "you answered the same";
      case DIFFERS -> "you answered otherwise";
      case OVERRIDDEN -> "you answered otherwise and said why";
      case SET_ASIDE -> "cleared";
      case TO_READ -> "for reference only";
    };
  }
}
