package org.assay.collection.respond.evidence;

import java.util.List;
import org.assay.platform.Shell;
import org.jspecify.annotations.Nullable;

/**
 * All the evidence of a return.
 *
 * @param told what was just done; null as a rule
 * @param old how many pieces are too old
 */
public record EvidencePage(
    Shell shell,
    long returnId,
    String organisation,
    String cycle,
    @Nullable String told,
    int old,
    boolean editable,
    List<Piece> pieces) {

  /**
   * @param id for the form that removes it
   * @param href where it is downloaded or, of a link, where it leads; null of words
   * @param detail kind and size of a file
   * @param date in words
   * @param uses the questions that it stands behind
   */
  public record Piece(
      String id,
      String name,
      @Nullable String href,
      String detail,
      String date,
      boolean old,
      List<Used> uses) {}

  public record Used(String ref, String text, String href) {}
}
