package org.assay.assurance.caseaudit.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.assurance.caseaudit.form.FormKeys;
import org.assay.assurance.caseaudit.form.OpenForm;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.Value;

/**
 * A case whose forms are all in, with what the panel judged so far.
 *
 * @param grades by key of the domain
 */
public record PanelCase(
    AuditCase subject, List<Domain> domains, List<OpenForm> forms, Map<String, PanelGrade> grades) {

  public Optional<PanelGrade> grade(Domain domain) {
    return Optional.ofNullable(grades.get(domain.key()));
  }

  /** What an agency says of its own work in a domain. */
  public static Grade of(OpenForm form, Domain domain) {
    if (!form.wasInvolved()) return Grade.NOT_INVOLVED;
    var key = domain.grade().key();
    return form.answering().state(key) == AnswerState.UNKNOWN
        ? Grade.NOT_ENOUGH_ON_FILE
        : form.answering().answer(key).value() instanceof Value.Choice(var code)
            ? Grade.of(code).orElse(Grade.NOT_APPLICABLE)
            : Grade.NOT_APPLICABLE;
  }

  /** Whether every domain is judged. */
  public boolean isGraded() {
    return domains.stream().allMatch(it -> grades.containsKey(it.key()));
  }

  /** Domains judged inadequate while the case as a whole is judged better. */
  public List<Domain> belowOverall() {
    var overall = grades.get(Domain.OVERALL);
    return overall == null
        ? List.of()
        : domains.stream()
            .filter(it -> !it.isOverall())
            .filter(
                it -> grade(it).map(PanelGrade::grade).orElse(overall.grade()) == Grade.INADEQUATE)
            .filter(it -> overall.grade().isAbove(Grade.INADEQUATE))
            .toList();
  }

  /** What agencies wrote down as done well, and what differently: by agency. */
  static String said(OpenForm form, String key) {
    return form.answering().answer(key).value() instanceof Value.Words(var words) ? words : "";
  }

  static String strength(OpenForm form) {
    return said(form, FormKeys.STRENGTH);
  }

  static String development(OpenForm form) {
    return said(form, FormKeys.DEVELOPMENT);
  }
}
