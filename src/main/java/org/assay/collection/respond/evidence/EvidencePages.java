package org.assay.collection.respond.evidence;

import jakarta.inject.Singleton;
import java.util.List;
import org.assay.collection.questionform.EvidenceWords;
import org.assay.collection.respond.ReturnPages;
import org.assay.collection.respond.evidence.EvidencePage.Piece;
import org.assay.collection.respond.evidence.EvidencePage.Used;
import org.assay.collection.respond.evidence.EvidenceUses.Use;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.Answer.EvidenceItem.Form;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.questionset.Question;
import org.assay.people.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Makes the list of a return's evidence. */
@Singleton
public class EvidencePages {
  private final ReturnPages returns;

  EvidencePages(ReturnPages returns) {
    this.returns = returns;
  }

  EvidencePage page(Caller caller, ReturnView view, @Nullable String told) {
    var pieces = pieces(view);
    return new EvidencePage(
        ReturnPages.shell(caller, "Evidence"),
        view.agencyReturn().id(),
        view.asking().organisation().name(),
        view.asking().cycle().title(),
        "removed".equals(told) ? "The evidence was removed from all its questions." : null,
        (int) pieces.stream().filter(Piece::old).count(),
        returns.editable(caller, view),
        pieces);
  }

  /** Each once, with the questions that it stands behind. */
  public List<Piece> pieces(ReturnView view) {
    var files = returns.files(view);
    return EvidenceUses.of(view).stream().map(use -> piece(view, files, use)).toList();
  }

  private static Piece piece(ReturnView view, FilesOf files, Use use) {
    var item = use.item();
    var date = item.date();
    return new Piece(
        use.id(),
        files.name(item),
        href(files, item),
        detail(files, item),
        date == null ? "No date" : AnswerWords.day(date),
        use.questions().stream().anyMatch(question -> files.isOld(question, date)),
        use.questions().stream().map(question -> used(view, question)).toList());
  }

  private static @Nullable String href(FilesOf files, EvidenceItem item) {
    return switch (item.form()) {
      case FILE -> files.files().containsKey(item.text()) ? "/evidence/" + item.text() : null;
      case LINK -> item.text().matches("https?://\\S+") ? item.text() : null;
      case TEXT -> null;
    };
  }

  private static String detail(FilesOf files, EvidenceItem item) {
    var file = item.form() == Form.FILE ? files.files().get(item.text()) : null;
    if (file != null) return FilesOf.shown(file).detail();
    var kind = item.kind();
    return kind == null ? (item.form() == Form.LINK ? "Link" : "") : EvidenceWords.of(kind);
  }

  private static Used used(ReturnView view, Question question) {
    var section = view.asking().edition().sectionOf(question.key());
    return new Used(
        question.ref(),
        question.text(),
        "/returns/"
            + view.agencyReturn().id()
            + "/standards/"
            + (section == null ? "" : section.key())
            + "#q-"
            + question.key());
  }
}
