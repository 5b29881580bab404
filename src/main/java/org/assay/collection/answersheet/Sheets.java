package org.assay.collection.answersheet;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Opens sheets, reads their answers and adds links to their chains of changes. */
@Singleton
public class Sheets {
  /** What the chain calls answers that were given. */
  public static final String ANSWERED = "answered";

  /** What it calls an earlier answer that was put back. */
  public static final String RESTORED = "restored";

  private final SheetRepository sheets;
  private final AnswerRepository answers;
  private final TrailRepository trail;
  private final TrailSeal seal;

  Sheets(SheetRepository sheets, AnswerRepository answers, TrailRepository trail, TrailSeal seal) {
    this.sheets = sheets;
    this.answers = answers;
    this.trail = trail;
    this.seal = seal;
  }

  /** Ids of new, empty sheets. */
  public List<Long> open(long partnershipId, int count) {
    return sheets.open(partnershipId, count);
  }

  /** Empty when the partnership has no such sheet. */
  public Optional<Sheet> find(long partnershipId, long id) {
    return sheets.find(partnershipId, id);
  }

  /** A sheet with every answer that was ever given on it, by question. */
  public record Filled(Sheet sheet, Map<String, AnswerRecord> answers) {}

  /** By id, those that the partnership has, read at once. */
  public Map<Long, Filled> filled(long partnershipId, Collection<Long> ids) {
    var rows = answers.all(partnershipId, ids);
    return sheets.find(partnershipId, ids).stream()
        .collect(
            Collectors.toMap(
                Sheet::id, it -> new Filled(it, rows.getOrDefault(it.id(), Map.of()))));
  }

  /** By question, every answer that was ever given. */
  public Map<String, AnswerRecord> answers(Sheet sheet) {
    return answers.all(sheet);
  }

  /**
   * Adds a link to the chain and returns the sheet with its new end.
   *
   * @param kind what the link is, for instance {@code answered} or {@code signed-off}
   * @param changes what it says, as JSON
   */
  public Sheet add(Sheet sheet, long personId, Instant at, String kind, String changes) {
    var link = seal.next(sheet, personId, at, kind, changes);
    trail.add(link);
    var moved = sheet.at(link.end());
    sheets.store(moved);
    return moved;
  }

  /** Stores sheets that were filled in elsewhere. */
  public void add(RecordedSheets recorded) {
    answers.addAll(recorded.answerRows());
    trail.add(recorded.links());
    sheets.store(recorded.sheets());
  }

  /** Gathers sheets that were filled in elsewhere, to be stored together. */
  public RecordedSheets recording() {
    return new RecordedSheets(seal);
  }
}
