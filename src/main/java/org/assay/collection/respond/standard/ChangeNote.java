package org.assay.collection.respond.standard;

import java.util.List;
import org.assay.collection.bringforward.Proposal;
import org.assay.collection.bringforward.WordDifference;
import org.assay.collection.bringforward.WordDifference.Piece;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Lineage.Change;
import org.jspecify.annotations.Nullable;

/**
 * How a question differs from the one of last time.
 *
 * @param tag one word
 * @param words what that means for the person who answers
 * @param pieces the old words in the new; empty when there is no one old question
 */
public record ChangeNote(String tag, String words, List<Piece> pieces, boolean worthReading) {

  /** Null for a question that is the same to a reader. */
  static @Nullable public ChangeNote of(Proposal proposal) {
    return switch (proposal.change()) {
      case SAME, EDITORIAL, RETIRED -> null;
      case MOVED -> note("Moved", "Last time this was asked in another standard.", proposal, false);
      case NEW -> note("New", "This was not asked last time.", proposal, true);
      case REWORDED -> note("Reworded", "The wording has changed since last time.", proposal, true);
      case RESCALED -> note("Rescaled", rescaled(proposal), proposal, true);
      case SPLIT -> note("Split", "Last time this was part of a longer question.", proposal, true);
      case MERGED -> note("Merged", "Last time this was several questions.", proposal, true);
    };
  }

  private static ChangeNote note(String tag, String words, Proposal proposal, boolean read) {
    return new ChangeNote(tag, words, pieces(proposal), read);
  }

  private static String rescaled(Proposal proposal) {
    var wasYesOrNo =
        proposal.said().size() == 1
            && proposal.said().getFirst().question().type() instanceof ItemType.YesNoItem;
    return wasYesOrNo
        ? "Last year this was yes or no. This year you can also answer something in between."
        : "The answers to choose from have changed since last time.";
  }

  private static List<Piece> pieces(Proposal proposal) {
    var said = proposal.said();
    if (proposal.change() != Change.REWORDED || said.size() != 1) {
      return List.of();
    }
    var before = said.getFirst().question().text();
    return before.equals(proposal.question().text())
        ? List.of()
        : WordDifference.between(before, proposal.question().text());
  }
}
