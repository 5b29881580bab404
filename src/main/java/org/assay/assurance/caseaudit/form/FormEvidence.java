package org.assay.assurance.caseaudit.form;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.collection.questionform.EvidenceBeside;
import org.assay.engine.questionset.Question;
import org.assay.evidence.EvidenceFile;
import org.assay.evidence.FormFiles;
import org.assay.platform.England;

/** The files behind a form's answers, for its own pages. */
@Singleton
class FormEvidence {
  /** Where the question set gives no other age. */
  private static final int MONTHS = 12;

  private final FormFiles files;
  private final Clock clock;

  FormEvidence(FormFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  Of of(OpenForm it) {
    return new Of(
        it, files.of(it.form().partnershipId(), it.form().id()), England.day(clock.instant()));
  }

  /** Of one form, looked up once. */
  record Of(OpenForm form, List<EvidenceFile> files, LocalDate today) {
    EvidenceBeside beside(Question question) {
      var shown = new HashMap<String, EvidenceBeside.Shown>();
      files.forEach(
          it ->
              shown.put(
                  Long.toString(it.id()),
                  new EvidenceBeside.Shown(it.name(), href(it), it.detail())));
      return new EvidenceBeside(
          shown,
          Objects.requireNonNullElse(question.evidence().maxAgeMonths(), MONTHS),
          today,
          form.form().is(FormState.OPEN));
    }

    /** Each file with the questions that it stands behind. */
    List<FormPage.Piece> pieces() {
      return files.stream()
          .map(it -> new FormPage.Piece(it.name(), href(it), it.detail(), uses(it)))
          .toList();
    }

    private String uses(EvidenceFile file) {
      return form.edition().questions().stream()
          .filter(
              it ->
                  form.stored(it.key()).answer().allEvidence().stream()
                      .anyMatch(item -> item.text().equals(Long.toString(file.id()))))
          .map(Question::ref)
          .collect(Collectors.joining(", "));
    }

    private String href(EvidenceFile file) {
      return FormPages.base(form) + "/files/" + file.id();
    }
  }
}
