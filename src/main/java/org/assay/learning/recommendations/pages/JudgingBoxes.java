package org.assay.learning.recommendations.pages;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.pages.RecommendationPage.Judging;
import org.assay.learning.recommendations.rules.EvidenceShows;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;

/** The boxes in which somebody other than the owner looks, closes and re-audits. */
@Singleton
class JudgingBoxes {
  static final String IMPLEMENTED = "implemented";
  static final String NOT_IMPLEMENTED = "not-implemented";

  Judging of(Chain chain, FormInput form) {
    var state = chain.recommendation().state();
    var open = state.isOpen();
    return new Judging(
        open ? shows(form, "shows", EvidenceShows::isCheck) : List.of(),
        form.orNull("seen"),
        open ? closings(form.text("closing")) : List.of(),
        form.orNull("why"),
        DateParts.month("again", form.text("again.month"), form.text("again.year")),
        state.isImplemented() ? shows(form, "result", EvidenceShows::isReaudit) : List.of(),
        form.orNull("audit"),
        form.orNull("reaudited"),
        !open,
        form.orNull("reopen"));
  }

  private static List<Choice> shows(FormInput form, String box, Predicate<EvidenceShows> which) {
    return Arrays.stream(EvidenceShows.values())
        .filter(which)
        .map(
            it ->
                Choice.of(
                    it.name(),
                    it.label().replace("Re-audit: ", ""),
                    null,
                    it.name().equals(form.text(box))))
        .toList();
  }

  private static List<Choice> closings(String chosen) {
    return List.of(
        Choice.of(IMPLEMENTED, "Implemented", null, chosen.equals(IMPLEMENTED)),
        Choice.of(NOT_IMPLEMENTED, "Not implemented", null, chosen.equals(NOT_IMPLEMENTED)));
  }
}
