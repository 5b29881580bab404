package org.assay.assurance.caseaudit.files;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.assay.assurance.caseaudit.files.FormFileController.Asked;
import org.assay.collection.questionform.EvidenceWords;
import org.assay.engine.questionset.EvidenceKinds;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.evidence.FormFiles;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;

/** Makes the page on which a file is put behind one answer of an agency's form. */
@Singleton
class FormFilePages {
  private static final long MEGABYTE = 1024 * 1024;

  private final FormFiles files;

  FormFilePages(FormFiles files) {
    this.files = files;
  }

  FormFilePage page(Caller caller, Asked it, FormInput form) {
    return new FormFilePage(
        Navigation.shell(caller, "Add evidence", "/audits").refusing(!form.errors().isEmpty()),
        "/audit-forms/" + it.form().form().id() + "/questions/" + it.question().key() + "/evidence",
        it.back() + "#q-" + it.question().key(),
        it.form().subject().reference(),
        it.question().ref() + " " + it.question().text(),
        it.question().type() instanceof ItemType.AttachmentItem,
        form.errors(),
        kinds(it.question(), form.text("kind")),
        form.parts("date"),
        again(caller, it),
        files.limit() / MEGABYTE);
  }

  private List<Choice> again(Caller caller, Asked it) {
    var used =
        it.form().stored(it.question().key()).answer().allEvidence().stream()
            .map(item -> item.text())
            .toList();
    return files.of(caller.partnershipId(), it.form().form().id()).stream()
        .filter(file -> !used.contains(Long.toString(file.id())))
        .map(file -> Choice.of(Long.toString(file.id()), file.name(), file.detail(), false))
        .toList();
  }

  private static List<Choice> kinds(Question question, String chosen) {
    var fitting = question.evidence().kinds();
    var kinds = new ArrayList<Choice>();
    kinds.add(Choice.of("", "Choose", null, chosen.isEmpty()));
    (fitting.isEmpty() ? EvidenceKinds.ALL : fitting)
        .forEach(it -> kinds.add(Choice.of(it, EvidenceWords.of(it), null, it.equals(chosen))));
    return kinds;
  }
}
