package org.assay.collection.respond.group;

import java.util.List;
import org.assay.collection.bringforward.ProposedAnswers;
import org.assay.collection.sharing.OfferedAnswers;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * What other partnerships' returns of the same organisation say to this one.
 *
 * @param links partnerships that the organisation is linked to
 * @param maySign whether the caller may link
 * @param typed a code that was refused
 */
public record SharedPage(
    Shell shell,
    long returnId,
    String organisation,
    List<String> links,
    List<Offered> offers,
    boolean maySign,
    List<ErrorLink> errors,
    @Nullable String typed) {

  /**
   * @param waiting answers that wait to be confirmed, as the standards count them
   * @param settled answers to questions that the organisation has answered here by now
   * @param evidence questions for which evidence alone can be used again
   */
  public record Offered(OfferedAnswers answers, int waiting, int settled, int evidence) {

    /**
     * @param proposed of these answers, what the return asks about
     */
    public static Offered of(OfferedAnswers answers, ProposedAnswers proposed) {
      var usable =
          proposed.byQuestion().values().stream()
              .map(List::getFirst)
              .filter(it -> it.proposal().answer() != null)
              .toList();
      int evidence = (int) usable.stream().filter(it -> it.proposal().evidenceOnly()).count();
      int waiting = proposed.waiting();
      return new Offered(answers, waiting, usable.size() - evidence - waiting, evidence);
    }
  }
}
