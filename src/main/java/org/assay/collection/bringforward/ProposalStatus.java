package org.assay.collection.bringforward;

import org.assay.collection.bringforward.ProposalDecision.Kind;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerState;
import org.jspecify.annotations.Nullable;

/** How a proposal stands to the answer that the return holds. */
public enum ProposalStatus {
  /** Nothing is decided and the question is open. */
  TO_CONFIRM("to-confirm"),
  /** It was confirmed, and has been changed by the person who proposed it. */
  CHANGED_SINCE("changed-since"),
  CONFIRMED("confirmed"),
  /** The organisation gave the same answer by itself. */
  SAME("same"),
  /** The organisation answered otherwise. */
  DIFFERS("differs"),
  /** The organisation answered otherwise and said why. */
  OVERRIDDEN("overridden"),
  SET_ASIDE("set-aside"),
  /** It can be read and not confirmed. */
  TO_READ("to-read");

  private final String code;

  ProposalStatus(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /**
   * @param current what the return holds
   * @param state of the question in the return
   */
  static ProposalStatus of(
      Proposal proposal, Answer current, AnswerState state, @Nullable ProposalDecision decision) {
    if (proposal.answer() == null) {
      return TO_READ;
    }
    var kind = decision == null ? null : decision.kind();
    var asItWas = decision != null && decision.stamp().equals(proposal.stamp());
    if (kind == Kind.CONFIRMED && !asItWas) {
      return CHANGED_SINCE;
    }
    if (kind == Kind.SET_ASIDE && asItWas && !proposal.agreesWith(current)) {
      return SET_ASIDE;
    }
    if (proposal.evidenceOnly() ? !proposal.agreesWith(current) : !settled(state)) {
      return TO_CONFIRM;
    }
    if (proposal.agreesWith(current)) {
      return kind == Kind.CONFIRMED ? CONFIRMED : SAME;
    }
    return kind == Kind.OVERRIDDEN ? OVERRIDDEN : DIFFERS;
  }

  static boolean settled(AnswerState state) {
    return switch (state) {
      case ANSWERED, NOT_APPLICABLE, UNKNOWN -> true;
      case NOT_ASKED, NOT_YET -> false;
    };
  }
}
