package org.assay.assurance.caseaudit.panel;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.form.OpenForm;
import org.assay.engine.questionset.Question;
import org.assay.evidence.EvidenceFiles;
import org.assay.evidence.FormFiles;
import org.assay.people.identity.Caller;

/** Files behind the answers of a case's forms, for those who read them side by side. */
@Singleton
class PanelFiles {
  private final FormFiles files;

  PanelFiles(FormFiles files) {
    this.files = files;
  }

  /** Those that stand behind an answer; a file that does not is the agency's own. */
  List<PanelCasePage.FileLink> of(OpenForm form) {
    return links(form, form.edition().questions());
  }

  List<PanelCasePage.FileLink> of(OpenForm form, Domain domain) {
    return links(form, form.answering().visibleQuestions(domain.section()));
  }

  private List<PanelCasePage.FileLink> links(OpenForm form, List<Question> questions) {
    var shown = named(form, questions);
    return files.of(form.form().partnershipId(), form.form().id()).stream()
        .filter(it -> shown.contains(Long.toString(it.id())))
        .map(
            it ->
                new PanelCasePage.FileLink(
                    it.name(),
                    PanelPages.base(form.audit(), form.subject()) + "/files/" + it.id(),
                    it.detail()))
        .toList();
  }

  private static Set<String> named(OpenForm form, List<Question> questions) {
    return questions.stream()
        .filter(it -> form.answering().visible(it.key()))
        .flatMap(it -> form.answering().answer(it.key()).allEvidence().stream())
        .map(it -> it.text())
        .collect(Collectors.toSet());
  }

  /** Of a case that the caller may read, whose forms are all in. */
  Optional<EvidenceFiles.Download> download(Caller caller, PanelCase it, long file) {
    return it.forms().stream()
        .filter(form -> named(form, form.edition().questions()).contains(Long.toString(file)))
        .flatMap(form -> files.download(caller, form.form().id(), file).stream())
        .findFirst();
  }
}
