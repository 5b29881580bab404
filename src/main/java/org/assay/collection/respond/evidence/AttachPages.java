package org.assay.collection.respond.evidence;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.questionform.EvidenceWords;
import org.assay.collection.respond.ReturnPages;
import org.assay.collection.respond.evidence.EvidenceUses.Use;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.Answer.EvidenceItem.Form;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.questionset.EvidenceKinds;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.evidence.EvidenceFiles;
import org.assay.people.identity.Caller;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** Makes the page on which evidence is put behind one answer. */
@Singleton
class AttachPages {
  private static final int LONGEST = 90;

  private final ReturnPages returns;
  private final EvidenceFiles files;

  AttachPages(ReturnPages returns, EvidenceFiles files) {
    this.returns = returns;
    this.files = files;
  }

  /**
   * What was typed beside the file, and what was wrong.
   *
   * @param faults by box: file, date or item
   */
  record Typed(
      @Nullable String kind,
      @Nullable String day,
      @Nullable String month,
      @Nullable String year,
      @Nullable String reason,
      Map<String, String> faults,
      boolean held) {
    static final Typed NOTHING = new Typed(null, null, null, null, null, Map.of(), false);

    Typed wrong(String box, String message) {
      return new Typed(kind, day, month, year, reason, Map.of(box, message), held);
    }

    Typed heldBack(String message) {
      return new Typed(kind, day, month, year, reason, Map.of("file", message), true);
    }
  }

  AttachPage page(Caller caller, ReturnView view, Section section, Question question, Typed typed) {
    var base = "/returns/" + view.agencyReturn().id();
    return new AttachPage(
        ReturnPages.shell(caller, "Add evidence").refusing(!typed.faults().isEmpty()),
        base + "/questions/" + question.key() + "/evidence",
        base + "/standards/" + section.key() + "#q-" + question.key(),
        question.ref() + " " + question.text(),
        question.type() instanceof ItemType.AttachmentItem,
        errors(typed),
        typed.faults().get("file"),
        typed.faults().get("date"),
        typed.faults().get("item"),
        kinds(question, typed),
        DateParts.day("date", typed.day(), typed.month(), typed.year()),
        typed.held(),
        typed.reason(),
        again(view, question),
        files.limit() / (1024 * 1024));
  }

  private static List<ErrorLink> errors(Typed typed) {
    return typed.faults().entrySet().stream()
        .map(
            it ->
                new ErrorLink(
                    it.getValue(), "#" + (it.getKey().equals("date") ? "date-day" : it.getKey())))
        .toList();
  }

  private static List<Choice> kinds(Question question, Typed typed) {
    var fitting = question.evidence().kinds();
    var kinds = new ArrayList<Choice>();
    kinds.add(Choice.of("", "Choose", null, typed.kind() == null));
    (fitting.isEmpty() ? EvidenceKinds.ALL : fitting)
        .forEach(
            it -> kinds.add(Choice.of(it, EvidenceWords.of(it), null, it.equals(typed.kind()))));
    return kinds;
  }

  /** What stands behind other questions; where only files are taken, the files. */
  private List<Choice> again(ReturnView view, Question question) {
    var names = returns.files(view);
    var choices = new LinkedHashMap<String, Choice>();
    for (var use : EvidenceUses.of(view)) {
      boolean fits =
          !(question.type() instanceof ItemType.AttachmentItem) || use.item().form() == Form.FILE;
      if (!fits || use.questions().contains(question)) continue;
      choices.put(use.id(), choice(use, names));
    }
    return List.copyOf(choices.values());
  }

  private static Choice choice(Use use, FilesOf names) {
    var name = names.name(use.item());
    var date = use.item().date();
    var refs = String.join(", ", use.questions().stream().map(Question::ref).toList());
    return Choice.of(
        use.id(),
        name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…",
        (date == null ? "No date" : AnswerWords.day(date)) + ". Used for " + refs,
        false);
  }
}
