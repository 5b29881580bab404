package org.assay.collection.workbook.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.workbook.xlsx.BookReader;
import org.assay.collection.workbook.xlsx.Rejection;
import org.assay.collection.workbook.xlsx.WorkbookCells;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Finding;
import org.assay.engine.questionset.Edition;
import org.jspecify.annotations.Nullable;

/**
 * Understands a workbook that came back: what it changes, and beside that every fault in it. A cell
 * with a fault counts as it was; an answer that cannot be kept is left out.
 */
public final class WorkbookReader {
  private final WorkbookSheet view;
  private final WorkbookCells book;
  private final Manifest manifest;
  private final Map<String, Answer> bases;
  private final Screen screen;

  private WorkbookReader(
      WorkbookSheet view,
      WorkbookCells book,
      Manifest manifest,
      Map<String, Answer> bases,
      Screen screen) {
    this.view = view;
    this.book = book;
    this.manifest = manifest;
    this.bases = bases;
    this.screen = screen;
  }

  /**
   * Finds answers as they were, by question, at the versions that a workbook was taken out with.
   */
  public interface Past {
    Map<String, Answer> at(Map<String, Integer> versions);
  }

  /** Finds what is not even to wait until somebody decides about it. */
  public interface Screen {
    List<Finding> of(Map<String, Answer> changed);
  }

  public static ReadWorkbook read(WorkbookSheet view, byte[] file, Past past) {
    return read(view, file, past, changed -> List.of());
  }

  public static ReadWorkbook read(WorkbookSheet view, byte[] file, Past past, Screen screen) {
    return switch (BookReader.read(file)) {
      case WorkbookCells.Opened.Unread(var why) -> new ReadWorkbook.Refused(why);
      case WorkbookCells.Opened.Read(var book) -> read(view, book, past, screen);
    };
  }

  private static ReadWorkbook read(
      WorkbookSheet view, WorkbookCells book, Past past, Screen screen) {
    var hidden = book.sheet(FormWorkbookWriter.HIDDEN);
    if (hidden == null) return new ReadWorkbook.Refused(Rejection.notOurs());
    var manifest = ManifestReader.read(hidden);
    if (manifest == null) return new ReadWorkbook.Refused(Rejection.altered());
    var stranger = stranger(view, manifest);
    if (stranger != null) return new ReadWorkbook.Refused(stranger);
    var bases = bases(view, manifest, past);
    return bases == null
        ? new ReadWorkbook.Refused(Rejection.altered())
        : new WorkbookReader(view, book, manifest, bases, screen).understood();
  }

  private static @Nullable Rejection stranger(WorkbookSheet view, Manifest manifest) {
    var place = view.place();
    if (manifest.organisationId() != place.organisationId()) return Rejection.otherOrganisation();
    if (manifest.collectionId() != place.collectionId()) return other(place);
    if (manifest.ownerId() != place.id()) return other(place);
    if (!manifest.sha256().equals(view.edition().set().sha256())) return Rejection.otherEdition();
    return manifest.layout() >= Manifest.SHORT_LISTS && manifest.layout() <= Manifest.LAYOUT
        ? null
        : Rejection.otherLayout();
  }

  private static Rejection other(WorkbookSheet.Place place) {
    return switch (place.kind()) {
      case RETURN -> Rejection.otherCycle();
      case AUDIT_FORM -> Rejection.otherForm();
    };
  }

  /** Null when it names a version that there never was. */
  private static @Nullable Map<String, Answer> bases(
      WorkbookSheet view, Manifest manifest, Past past) {
    var bases = new HashMap<String, Answer>();
    var older = new HashMap<String, Integer>();
    for (var entry : manifest.entries()) {
      if (entry.version() == 0) bases.put(entry.question(), Answer.EMPTY);
      else if (entry.version() == view.version(entry.question())) {
        bases.put(entry.question(), view.answering().answer(entry.question()));
      } else older.put(entry.question(), entry.version());
    }
    if (!older.isEmpty()) bases.putAll(past.at(older));
    return manifest.entries().stream().allMatch(entry -> bases.containsKey(entry.question()))
        ? bases
        : null;
  }

  private ReadWorkbook understood() {
    var plan = WorkbookLayout.of(edition(), manifest.entries(), bases, manifest.layout());
    var faults = new ArrayList<WorkbookFault>();
    var sheets = new ArrayList<WorkbookLayout.Sheet>();
    var cells = new HashMap<String, Map<String, String>>();
    for (var sheet : plan.sheets()) {
      var checked = SheetCheck.of(sheet, book.sheet(sheet.tab()), book.from1904());
      sheets.add(checked.sheet());
      faults.addAll(checked.faults());
      cells.putAll(checked.cells());
    }
    var changed = changed(plan.now(), cells);
    var places = new CellLocator(new WorkbookLayout(sheets), cells);
    var wrong = new ArrayList<>(findings(changed));
    wrong.addAll(screen.of(changed));
    for (var finding : wrong) {
      faults.add(places.fault(finding));
      changed.remove(String.valueOf(finding.question()));
    }
    if (changed.isEmpty() && !faults.isEmpty()) return new ReadWorkbook.Faulty(List.copyOf(faults));
    var before = new HashMap<>(bases);
    before.keySet().retainAll(changed.keySet());
    return new ReadWorkbook.Fine(manifest, before, changed, List.copyOf(faults));
  }

  private Map<String, Answer> changed(
      Map<String, Map<String, String>> now, Map<String, Map<String, String>> cells) {
    var changed = new LinkedHashMap<String, Answer>();
    for (var entry : manifest.entries()) {
      var question = edition().question(entry.question());
      var read = cells.get(entry.question());
      // What nobody touched is no change, whatever a cell could not hold of it.
      if (question == null || read == null || read.equals(now.get(question.key()))) continue;
      var base = bases.getOrDefault(entry.question(), Answer.EMPTY);
      var mine = CellAnswer.of(question, base, whole(base, read));
      if (!mine.equals(base)) changed.put(entry.question(), mine);
    }
    return changed;
  }

  /**
   * Words beside an option stay as they were where the workbook is too old to have cells for them.
   */
  private Map<String, String> whole(Answer base, Map<String, String> read) {
    if (manifest.layout() >= Manifest.WORDS_BESIDE) return read;
    var whole = new HashMap<>(read);
    AnswerCells.of(base).entrySet().stream()
        .filter(it -> it.getKey().startsWith("words/"))
        .forEach(it -> whole.put(it.getKey(), it.getValue()));
    return whole;
  }

  /** As a draft is checked: what is still missing is no fault yet. */
  private List<Finding> findings(Map<String, Answer> changed) {
    var all = new HashMap<>(view.answering().answers());
    all.putAll(changed);
    return AnswerCheck.draft(Answering.of(edition(), view.questions().profile(), all)).stream()
        .filter(it -> it.severity() == Finding.Severity.ERROR)
        .filter(it -> it.question() != null && changed.containsKey(it.question()))
        .toList();
  }

  private Edition edition() {
    return view.edition();
  }
}
