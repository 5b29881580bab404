package org.assay.collection.answersheet;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.engine.questionset.Edition;
import org.jspecify.annotations.Nullable;

/** Sheets that were filled in elsewhere, gathered to be stored together. */
public final class RecordedSheets {
  private final TrailSeal seal;
  private final Map<Long, Sheet> sheets = new LinkedHashMap<>();
  private final Map<Long, Map<String, AnswerRecord>> answers = new HashMap<>();
  private final List<TrailLink> links = new ArrayList<>();

  RecordedSheets(TrailSeal seal) {
    this.seal = seal;
  }

  /** Answers given at one time; one to a question that was answered before replaces it. */
  public Sheet answered(
      Sheet sheet, Edition edition, long person, Instant at, Map<String, Answer> given) {
    var before = answers(sheet);
    var after =
        edition.questions().stream()
            .filter(question -> given.containsKey(question.key()))
            .map(
                question ->
                    AnswerRecord.of(
                        question,
                        requireNonNull(given.get(question.key())),
                        version(before.get(question.key())),
                        person,
                        at))
            .toList();
    var moved = add(sheet, person, at, Sheets.ANSWERED, ChangesWriter.answers(before, after));
    after.forEach(row -> before.put(row.question(), row));
    return moved;
  }

  /** Another link of the chain. */
  public Sheet add(Sheet sheet, long person, Instant at, String kind, String changes) {
    var link = seal.next(sheet, person, at, kind, changes);
    links.add(link);
    var moved = sheet.at(link.end());
    sheets.put(moved.id(), moved);
    return moved;
  }

  /** By question, what one sheet holds so far. */
  public Map<String, AnswerRecord> answers(Sheet sheet) {
    return answers.computeIfAbsent(sheet.id(), id -> new LinkedHashMap<>());
  }

  List<Sheet> sheets() {
    return List.copyOf(sheets.values());
  }

  List<TrailLink> links() {
    return links;
  }

  List<@Nullable Object[]> answerRows() {
    return sheets.values().stream()
        .flatMap(
            sheet ->
                answers(sheet).values().stream().map(row -> AnswerRepository.values(sheet, row)))
        .toList();
  }

  private static int version(@Nullable AnswerRecord before) {
    return before == null ? 1 : before.version() + 1;
  }
}
