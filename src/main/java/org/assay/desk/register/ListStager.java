package org.assay.desk.register;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.assay.desk.register.list.ColumnChoice;
import org.assay.desk.register.list.Columns;
import org.assay.desk.register.list.ListKind;
import org.assay.desk.register.list.ListLine;
import org.assay.desk.register.list.RowReader;
import org.assay.desk.register.list.SentList;
import org.assay.desk.register.list.UnreadableListException;
import org.assay.people.directory.SettingType;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** Reads a list that was sent and writes down what each line would do. Nothing else changes. */
@Singleton
class ListStager {

  /** Lists of columns that nobody knows are a partnership's own, and short. */
  private static final int MOST_RAW = 10_000;

  private final ImportRepository imports;
  private final KnownRepository known;
  private final Clock clock;

  ListStager(ImportRepository imports, KnownRepository known, Clock clock) {
    this.imports = imports;
    this.known = known;
    this.clock = clock;
  }

  /**
   * Returns the import's id.
   *
   * @throws UnreadableListException when the list cannot be read; then nothing was written
   */
  @Transactional
  long stage(Caller caller, String fileName, String authority, SentList list) {
    var id =
        imports.begin(
            caller.partnershipId(),
            list.kind(),
            fileName,
            authority,
            caller.personId(),
            clock.instant());
    if (list.kind() == ListKind.OTHER) stageRaw(id, list);
    else
      read(
          id,
          caller.partnershipId(),
          list.kind(),
          RowReader.of(list, authority, today()),
          list.lines());
    return id;
  }

  /** Reads a list again whose columns somebody has named. */
  @Transactional
  void stage(RegisterImport it, ColumnChoice choice, @Nullable SettingType allOf) {
    var raw = imports.after(it.id(), java.util.List.of(RowOutcome.RAW), 0, MOST_RAW);
    imports.dropRows(it.id());
    var lines = raw.stream().map(ListStager::line).toList();
    var reader = RowReader.of(choice, allOf);
    read(it.id(), it.partnershipId(), ListKind.ORGANISATIONS, reader, lines);
  }

  private void read(
      long id, long partnershipId, ListKind kind, RowReader reader, Iterable<ListLine> lines) {
    var staging = new Staging(imports, known, id, partnershipId, kind, reader, today());
    lines.forEach(staging::add);
    staging.finish();
  }

  private void stageRaw(long id, SentList list) {
    var rows = new java.util.ArrayList<ImportRow>();
    for (var line : list.lines()) {
      if (rows.size() == MOST_RAW) {
        throw new UnreadableListException(
            "A list of your own can have %,d lines at most. Split it in two.".formatted(MOST_RAW));
      }
      var said = new HashMap<String, String>();
      list.columns().names().forEach(name -> said.put(name, line.get(name)));
      rows.add(ImportRow.of(line.number(), RowOutcome.RAW, "", "", "", said));
    }
    imports.addRows(id, rows);
    imports.staged(
        id, ImportState.COLUMNS, new ImportRepository.StagedCounts(rows.size(), 0, 0, 0, 0), null);
  }

  private static ListLine line(ImportRow row) {
    Map<String, String> said = row.said();
    var names = java.util.List.copyOf(said.keySet());
    return new ListLine(
        row.line(),
        new Columns(names),
        names.stream().map(it -> said.getOrDefault(it, "")).toList());
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }
}
