package org.assay.engine.references;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Question.Force;
import org.assay.engine.questionset.Reference;
import org.assay.engine.questionset.Statute;
import org.assay.engine.references.Paragraphs.Known;
import org.assay.engine.references.Paragraphs.Row;

/** The references of one edition, held against the table of paragraphs. */
final class ReferenceCheck {
  private final Paragraphs paragraphs;
  private final Edition edition;
  private final List<String> faults = new ArrayList<>();
  private final Map<Known, Integer> known = new EnumMap<>(Known.class);
  private int references;
  private int earlier;
  private int unplaced;
  private int unverified;

  private ReferenceCheck(Paragraphs paragraphs, Edition edition) {
    this.paragraphs = paragraphs;
    this.edition = edition;
  }

  static ReferenceCheck of(Paragraphs paragraphs, Edition edition) {
    var check = new ReferenceCheck(paragraphs, edition);
    edition.questions().forEach(check::question);
    return check;
  }

  /** Each begins with the key of its question. */
  List<String> faults() {
    return faults;
  }

  String line() {
    return "%-34s %4d %5d %4d %6d %7d %8d %10d %6d"
        .formatted(
            edition.set().id() + " " + edition.set().version(),
            references,
            known.getOrDefault(Known.READ, 0),
            known.getOrDefault(Known.TOLD, 0),
            known.getOrDefault(Known.UNREAD, 0),
            earlier,
            unplaced,
            unverified,
            faults.size());
  }

  static String heading() {
    return "%-34s %4s %5s %4s %6s %7s %8s %10s %6s"
        .formatted(
            "question set",
            "refs",
            "read",
            "told",
            "unread",
            "earlier",
            "no place",
            "to verify",
            "faults");
  }

  private void question(Question question) {
    var force = question.force();
    var rows = new ArrayList<Row>();
    boolean open = false;
    for (var reference : question.statutory()) {
      var found = rows(question, reference);
      found.ifPresent(rows::addAll);
      found.ifPresent(it -> ofItsOwn(question, reference, it));
      open |= found.isEmpty();
    }
    if (force == Force.LOCAL) return;
    if (question.statutory().isEmpty()) {
      faults.add(question.key() + ": is a " + force + " and cites nothing");
    } else if (!open && rows.stream().noneMatch(it -> it.strength().carries(force))) {
      faults.add(question.key() + ": nothing that it cites is a " + force);
    }
  }

  /** Texts that say must and should by the paragraph are held to it, whatever else is cited. */
  private void ofItsOwn(Question question, Reference reference, List<Row> rows) {
    if (question.force() != Force.LOCAL
        && rows.stream().anyMatch(it -> it.text().matches("KCSIE.*|EYFS.*"))
        && rows.stream().noneMatch(it -> it.strength().carries(question.force()))) {
      var place = reference.at() == null ? reference.earlier() : reference.at();
      faults.add("%s: %s is no %s".formatted(question.key(), place, question.force()));
    }
  }

  /** Empty when the reference names no place that could be looked up. */
  private Optional<List<Row>> rows(Question question, Reference reference) {
    references++;
    if (reference.verify()) unverified++;
    var statute = statute(reference);
    var isEarlier = reference.at() == null && reference.earlier() != null;
    var place = isEarlier ? reference.earlier() : reference.at();
    if (isEarlier) earlier++;
    if (place == null) {
      unplaced++;
      return Optional.empty();
    }
    var title = isEarlier ? String.valueOf(statute.earlier()) : statute.title();
    return Optional.of(
        paragraphs
            .text(title)
            .map(it -> rows(question, it, place))
            .orElseGet(
                () -> {
                  faults.add(
                      question.key() + ": nobody has listed the paragraphs of “" + title + "”");
                  return List.of();
                }));
  }

  private List<Row> rows(Question question, String text, String written) {
    var all = new ArrayList<Row>();
    for (var place : Place.all(written)) {
      var rows = paragraphs.at(text, place);
      if (rows.isEmpty()) {
        faults.add("%s: %s, %s is not in the table".formatted(question.key(), text, place));
      }
      all.addAll(rows);
    }
    if (!all.isEmpty()) {
      known.merge(
          all.stream().map(Row::known).max(Known::compareTo).orElseThrow(), 1, Integer::sum);
    }
    return all;
  }

  private Statute statute(Reference reference) {
    return edition.set().statutes().stream()
        .filter(it -> Objects.equals(it.key(), reference.statute()))
        .findFirst()
        .orElseThrow();
  }
}
