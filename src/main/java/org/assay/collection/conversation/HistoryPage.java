package org.assay.collection.conversation;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * How an answer came to be what it is, the last change first.
 *
 * @param back address of the question in its standard
 * @param version of the present answer, sent along when another is restored
 */
public record HistoryPage(
    Shell shell,
    String back,
    String base,
    String ref,
    String text,
    int version,
    List<Change> changes,
    boolean restored,
    List<ErrorLink> errors) {

  /**
   * One change.
   *
   * @param from lines of the answer before; empty when there was none
   * @param to lines of the answer after
   * @param mayRestore whether {@code to} can be put back: the form takes it and it is not what
   *     stands there now
   * @param taken where an answer that was confirmed came from, in words; null when it was given
   *     here
   */
  public record Change(
      int seq,
      String by,
      String at,
      boolean restored,
      List<String> from,
      List<String> to,
      boolean mayRestore,
      boolean readable,
      @Nullable String taken) {}
}
