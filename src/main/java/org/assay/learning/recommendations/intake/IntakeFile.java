package org.assay.learning.recommendations.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the lines of a list. */
final class IntakeFile {
  static final int MOST_LINES = 500;

  private IntakeFile() {}

  /** What reading comes to. */
  sealed interface Outcome {
    record Lines(List<Line> lines) implements Outcome {}

    /**
     * @param why with what to do
     */
    record Unreadable(String why) implements Outcome {}
  }

  /**
   * @param number of the line in the file, from 1; the first holds the names of the columns
   */
  record Line(int number, Map<IntakeField, String> values) {
    String text(IntakeField field) {
      return values.getOrDefault(field, "").strip();
    }
  }

  static Outcome read(String content) {
    try (var reader =
        CsvReader.builder()
            .detectBomHeader(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(content.startsWith("\uFEFF") ? content.substring(1) : content)) {
      return lines(reader.stream().toList());
    } catch (CsvParseException e) {
      return new Outcome.Unreadable(
          "The list cannot be read. Save it as “CSV UTF-8” and upload it again");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome lines(List<CsvRecord> records) {
    if (records.size() < 2) {
      return new Outcome.Unreadable("The list has no lines below the names of its columns");
    }
    if (records.size() - 1 > MOST_LINES) {
      return new Outcome.Unreadable(
          "The list has more than %d lines. Split it and upload each part".formatted(MOST_LINES));
    }
    var columns = columns(records.getFirst());
    var missing =
        Arrays.stream(IntakeField.values())
            .filter(it -> it.isNeeded() && !columns.containsValue(it))
            .map(IntakeField::column)
            .toList();
    if (!missing.isEmpty()) {
      return new Outcome.Unreadable("The list lacks the columns " + String.join(", ", missing));
    }
    var lines = new ArrayList<Line>();
    for (var record : records.subList(1, records.size())) lines.add(line(record, columns));
    return new Outcome.Lines(lines);
  }

  private static Map<Integer, IntakeField> columns(CsvRecord head) {
    var columns = new HashMap<Integer, IntakeField>();
    for (int i = 0; i < head.getFieldCount(); i++) {
      int at = i;
      IntakeField.of(head.getField(i)).ifPresent(it -> columns.put(at, it));
    }
    return columns;
  }

  private static Line line(CsvRecord record, Map<Integer, IntakeField> columns) {
    var values = new EnumMap<IntakeField, String>(IntakeField.class);
    columns.forEach(
        (at, field) -> {
          if (at < record.getFieldCount()) values.put(field, record.getField(at));
        });
    return new Line((int) record.getStartingLineNumber(), values);
  }
}
