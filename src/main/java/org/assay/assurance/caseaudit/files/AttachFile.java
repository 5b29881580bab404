package org.assay.assurance.caseaudit.files;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.assay.assurance.caseaudit.form.AnswerForm;
import org.assay.assurance.caseaudit.form.FormOutcome;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.form.OpenForm;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.questionform.EvidenceEdit;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.questionset.Question;
import org.assay.evidence.EvidenceFile;
import org.assay.evidence.FormFiles;
import org.assay.evidence.KeepOutcome;
import org.assay.evidence.Upload;
import org.assay.evidence.check.FileRefusal;
import org.assay.people.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Puts a file behind an answer of an agency's form, or takes it from every answer that has it. */
@Singleton
public class AttachFile {
  /** A colleague may save the same answer in between, which takes nothing from this one. */
  private static final int TRIES = 3;

  private final Forms forms;
  private final AnswerForm answers;
  private final FormFiles files;

  AttachFile(Forms forms, AnswerForm answers, FormFiles files) {
    this.forms = forms;
    this.answers = answers;
    this.files = files;
  }

  /** What became of a file that was sent. */
  public sealed interface Outcome {
    record Attached(long fileId) implements Outcome {}

    record Unfit(FileRefusal why) implements Outcome {}

    /**
     * Its name may identify a child.
     *
     * @param what for instance "date of birth"
     */
    record NameRefused(String what) implements Outcome {}

    /** What was sent cannot stand behind this answer, with the reason. */
    record Wrong(String why) implements Outcome {}

    /** The form takes no file now. */
    record Closed(FormOutcome.Refused why) implements Outcome {}

    record NotFound() implements Outcome {}
  }

  /**
   * @param kind of evidence, as the question set names it; null when it was not chosen
   */
  public Outcome attach(
      Caller caller, long id, String question, Upload upload, @Nullable String kind) {
    var found = forms.mine(caller, id).orElse(null);
    if (found == null || !found.answering().visible(question)) return new Outcome.NotFound();
    var closed = AnswerForm.closed(found);
    if (closed.isPresent()) return new Outcome.Closed(closed.get());
    return switch (files.keep(caller, found.organisation().id(), id, upload)) {
      case KeepOutcome.Kept(var file, var already) -> {
        var outcome = saved(attached(caller, id, question, item(file, upload, kind)), file.id());
        if (!already && !(outcome instanceof Outcome.Attached)) forget(caller, id, file.id());
        yield outcome;
      }
      case KeepOutcome.Refused(var why) -> new Outcome.Unfit(why);
      case KeepOutcome.HeldBack held ->
          new Outcome.NameRefused(held.inName().getFirst().kind().label());
      case KeepOutcome.Locked _, KeepOutcome.NotFound _ -> new Outcome.NotFound();
    };
  }

  /** The same with a file that the form has already. */
  public Outcome again(Caller caller, long id, String question, String file) {
    var found = forms.mine(caller, id).orElse(null);
    if (found == null || !found.answering().visible(question)) return new Outcome.NotFound();
    var known = files.named(caller.partnershipId(), id).get(file);
    if (known == null) return new Outcome.Wrong("Select a file, or send one");
    var item = new EvidenceItem(null, EvidenceItem.Form.FILE, file, known.evidenceDate());
    return saved(attached(caller, id, question, item), known.id());
  }

  /** Without a date of its own, a file that was sent before has that which it had then. */
  private static EvidenceItem item(EvidenceFile file, Upload upload, @Nullable String kind) {
    return new EvidenceItem(
        kind,
        EvidenceItem.Form.FILE,
        Long.toString(file.id()),
        upload.evidenceDate() == null ? file.evidenceDate() : upload.evidenceDate());
  }

  /** A file that stands behind no answer is not kept. */
  private void forget(Caller caller, long id, long file) {
    if (!files.remove(caller, id, file)) {
      throw new IllegalStateException("A file that was just kept is gone: " + file);
    }
  }

  private FormOutcome attached(Caller caller, long id, String key, EvidenceItem item) {
    FormOutcome outcome = new FormOutcome.NotFound();
    for (int i = 0; i < TRIES; i++) {
      var found = forms.mine(caller, id).orElse(null);
      if (found == null) return new FormOutcome.NotFound();
      var question = found.edition().question(key);
      if (question == null) return new FormOutcome.NotFound();
      var before = found.stored(key);
      var change =
          new AnswerChange(
              key, before.version(), EvidenceEdit.with(question, before.answer(), item));
      outcome = answers.save(caller, id, List.of(change));
      if (!(outcome instanceof FormOutcome.Stale)) return outcome;
    }
    return outcome;
  }

  private static Outcome saved(FormOutcome outcome, long file) {
    return switch (outcome) {
      case FormOutcome.Saved _ -> new Outcome.Attached(file);
      case FormOutcome.Invalid(var findings) -> new Outcome.Wrong(findings.getFirst().message());
      case FormOutcome.Stale _ ->
          new Outcome.Wrong("Somebody keeps changing this answer. Send the file again");
      case FormOutcome.Refused why -> new Outcome.Closed(why);
      case FormOutcome.Sent _, FormOutcome.NotFound _ -> new Outcome.NotFound();
    };
  }

  /** Takes a file from every answer, and away. */
  public FormOutcome remove(Caller caller, long id, long file) {
    FormOutcome outcome = new FormOutcome.NotFound();
    for (int i = 0; i < TRIES; i++) {
      var found = forms.mine(caller, id).orElse(null);
      if (found == null || !files.named(caller.partnershipId(), id).containsKey("" + file)) {
        return new FormOutcome.NotFound();
      }
      var closed = AnswerForm.closed(found);
      if (closed.isPresent()) return closed.get();
      outcome = answers.save(caller, id, without(found, Long.toString(file)));
      if (!(outcome instanceof FormOutcome.Stale)) break;
    }
    if (outcome instanceof FormOutcome.Saved && !files.remove(caller, id, file)) {
      return new FormOutcome.NotFound();
    }
    return outcome;
  }

  private static List<AnswerChange> without(OpenForm found, String file) {
    var changes = new ArrayList<AnswerChange>();
    for (var question : uses(found, file)) {
      var stored = found.stored(question.key());
      var item = new EvidenceItem(null, EvidenceItem.Form.FILE, file, null);
      changes.add(
          new AnswerChange(
              question.key(), stored.version(), EvidenceEdit.without(stored.answer(), item)));
    }
    return changes;
  }

  /** The questions whose answers a file stands behind. */
  static List<Question> uses(OpenForm found, String file) {
    return found.edition().questions().stream()
        .filter(it -> names(found.stored(it.key()).answer(), file))
        .toList();
  }

  private static boolean names(Answer answer, String file) {
    return answer.allEvidence().stream()
        .anyMatch(it -> it.form() == EvidenceItem.Form.FILE && it.text().equals(file));
  }
}
