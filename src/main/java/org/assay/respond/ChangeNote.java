package org.assay.respond;

import java.util.List;
import org.assay.bringforward.Proposal;
import org.assay.bringforward.WordDifference;
import org.assay.bringforward.WordDifference.Piece;
import org.assay.questionset.Lineage.Change;
import org.jspecify.annotations.Nullable;

/**
 * How a question differs from the one of last time.
 *
 * @param tag one word
 * @param words what that means for whoever answers
 * @param pieces the old words in the new; empty when there is no one old question
 * @param note the author's own words
 */
public record ChangeNote(
    String tag, String words, List<Piece> pieces, @Nullable String note, boolean worthReading) {

  /** Null for a question that is the same to a reader. */
  static @Nullable ChangeNote of(Proposal proposal) {
    return switch (proposal.change()) {
      case SAME, EDITORIAL, RETIRED -> null;
      case MOVED -> note("Moved", "It stood in another standard last time.", proposal, false);
      case NEW -> note("New", "This was not asked last time.", proposal, true);
      case REWORDED -> note("Reworded", "The words have changed since last time.", proposal, true);
      case RESCALED -> note("Rescaled", "The answers to pick from have changed.", proposal, true);
      case SPLIT -> note("Split", "One question of last time has become several.", proposal, true);
      case MERGED -> note("Merged", "Several questions of last time are now one.", proposal, true);
    };
  }

  private static ChangeNote note(String tag, String words, Proposal proposal, boolean read) {
    return new ChangeNote(tag, words, pieces(proposal), proposal.note(), read);
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
