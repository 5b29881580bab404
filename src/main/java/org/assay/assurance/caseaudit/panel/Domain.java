package org.assay.assurance.caseaudit.panel;

import java.util.List;
import java.util.Objects;
import org.assay.assurance.caseaudit.form.FormKeys;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;

/**
 * One domain of practice that is graded.
 *
 * @param grade the question in which agencies grade their own work
 */
public record Domain(String key, String title, Question grade, Section section) {
  /** Key of the domain that is the judgement on the whole. */
  public static final String OVERALL = "overall";

  /** In the order of the question set, the overall judgement among them. */
  public static List<Domain> of(Edition edition) {
    return FormKeys.grades(edition).stream()
        .map(
            it -> {
              var section = Objects.requireNonNull(edition.sectionOf(it.key()));
              return new Domain(FormKeys.domain(it), section.title(), it, section);
            })
        .toList();
  }

  public boolean isOverall() {
    return key.equals(OVERALL);
  }
}
