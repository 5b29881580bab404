package org.assay.collection.respond.group;

import java.util.List;
import org.assay.collection.respond.evidence.EvidencePage.Piece;
import org.assay.platform.Shell;

/** The evidence of all organisations of a group in one cycle. */
public record GroupEvidencePage(
    Shell shell, String group, String cycle, String base, List<Member> members) {

  /**
   * @param href of the list of its own evidence
   * @param old how many pieces are too old
   */
  public record Member(String name, String href, int old, List<Piece> pieces) {
    /** For instance "3 pieces of evidence, 1 old". */
    public String count() {
      var some = pieces.size() == 1 ? "1 piece" : pieces.size() + " pieces";
      return some + " of evidence" + (old == 0 ? "" : ", " + old + " old");
    }
  }
}
