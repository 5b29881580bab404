package org.assay.desk.register;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.desk.register.RegisterWriter.Change;
import org.assay.desk.register.RegisterWriter.Source;
import org.assay.desk.register.list.RegisterFacts;
import org.assay.desk.register.list.RegisterField;
import org.assay.desk.register.list.SuccessionKind;
import org.jspecify.annotations.Nullable;

/** The one transaction in which a list is applied, held against the register as it is by then. */
@Singleton
class ImportTransaction {
  private static final int AT_ONCE = 500;

  private final ImportRepository imports;
  private final KnownRepository known;
  private final RegisterWriter writer;
  private final EntryRepository entries;
  private final Successions successions;
  private final Clock clock;

  ImportTransaction(
      ImportRepository imports,
      KnownRepository known,
      RegisterWriter writer,
      EntryRepository entries,
      Successions successions,
      Clock clock) {
    this.imports = imports;
    this.known = known;
    this.writer = writer;
    this.entries = entries;
    this.successions = successions;
    this.clock = clock;
  }

  /**
   * @throws ImportCancelledException when somebody cancelled it
   */
  @Transactional
  void apply(RegisterImport it) {
    int line = 0;
    int done = 0;
    for (var rows = next(it, line); !rows.isEmpty(); rows = next(it, line)) {
      apply(it, rows);
      line = rows.getLast().line();
      done += rows.size();
      if (imports.progress(it.id(), done)) throw new ImportCancelledException();
    }
    imports.finished(it.id(), ImportState.APPLIED, clock.instant(), null);
  }

  private List<ImportRow> next(RegisterImport it, int line) {
    return imports.after(it.id(), RowChange.applied(), line, AT_ONCE);
  }

  private void apply(RegisterImport it, List<ImportRow> rows) {
    var source = new Source(it.partnershipId(), it.uploadedBy(), it.id(), it.kind().code());
    switch (it.kind()) {
      case SUCCESSION -> follow(source, rows);
      case KINDS -> rows.forEach(row -> want(it, RegisterFacts.of(row.said())));
      case GROUPS -> rows.forEach(row -> rename(it, RegisterFacts.of(row.said())));
      case SCHOOLS, CHILDCARE, GROUP_LINKS, ORGANISATIONS, OTHER -> write(source, it, rows);
    }
  }

  private void write(Source source, RegisterImport it, List<ImportRow> rows) {
    var found = found(it.partnershipId(), rows);
    var changes = new ArrayList<Change>();
    for (var row : rows) {
      var said = RegisterFacts.of(row.said());
      var before = found.get(key(row, said));
      var change = RowChange.of(said, before);
      var outcome = change.outcome();
      if (outcome != null && outcome.applies()) {
        changes.add(new Change(before, said, words(outcome, change, it)));
      }
    }
    writer.write(source, changes);
  }

  private static String words(RowOutcome outcome, RowChange change, RegisterImport it) {
    return "%s. %s. From %s".formatted(outcome.label(), change.words(), it.fileName());
  }

  private static String key(ImportRow row, RegisterFacts said) {
    var urn = said.get(RegisterField.URN);
    return urn.isEmpty() ? row.name().toLowerCase(Locale.ROOT) : urn;
  }

  private Map<String, KnownOrganisation> found(long partnershipId, List<ImportRow> rows) {
    var urns = new HashSet<String>();
    var names = new HashSet<String>();
    for (var row : rows) {
      var said = RegisterFacts.of(row.said());
      if (said.get(RegisterField.URN).isEmpty()) names.add(row.name().toLowerCase(Locale.ROOT));
      else urns.add(said.get(RegisterField.URN));
    }
    var found = new HashMap<>(known.withUrns(partnershipId, urns));
    found.putAll(known.named(partnershipId, names));
    return found;
  }

  private void follow(Source source, List<ImportRow> rows) {
    for (var row : rows) {
      var said = RegisterFacts.of(row.said());
      var before = said.get(RegisterField.URN);
      var after = said.get(RegisterField.SUCCESSOR);
      var found = known.withUrns(source.partnershipId(), java.util.Set.of(before, after));
      @Nullable KnownOrganisation from = found.get(before);
      @Nullable KnownOrganisation to = found.get(after);
      if (from != null && to != null) {
        successions.follow(
            source,
            from.organisation(),
            to.organisation(),
            SuccessionKind.of(said.get(RegisterField.SUCCESSION)),
            said.day(RegisterField.CLOSED));
      }
    }
  }

  private void want(RegisterImport it, RegisterFacts said) {
    entries.want(
        it.partnershipId(),
        said.get(RegisterField.NAME),
        said.get(RegisterField.TYPE),
        said.orNull(RegisterField.DUTY));
  }

  private void rename(RegisterImport it, RegisterFacts said) {
    entries.renameGroup(
        it.partnershipId(), said.get(RegisterField.GROUP), said.get(RegisterField.GROUP_NAME));
  }
}
