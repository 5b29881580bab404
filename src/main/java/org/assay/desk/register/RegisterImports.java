package org.assay.desk.register;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.desk.register.list.ColumnChoice;
import org.assay.desk.register.list.SentList;
import org.assay.desk.register.list.UnreadableListException;
import org.assay.people.directory.SettingType;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.Page;
import org.assay.platform.jobs.JobQueue;
import org.jspecify.annotations.Nullable;

/** Takes in lists of organisations, shows what they would change, and lets them be confirmed. */
@Singleton
class RegisterImports {
  private static final int PAGE = 50;
  private static final int LAST = 20;
  private static final int LONGEST_NAME = 200;

  private final ImportRepository imports;
  private final ListStager stager;
  private final JobQueue jobs;
  private final java.time.Clock clock;

  RegisterImports(
      ImportRepository imports, ListStager stager, JobQueue jobs, java.time.Clock clock) {
    this.imports = imports;
    this.stager = stager;
    this.jobs = jobs;
    this.clock = clock;
  }

  sealed interface Sent {
    record Staged(long id) implements Sent {}

    /**
     * @param why for the person who sent it, with what to do
     */
    record Unreadable(String why) implements Sent {}
  }

  Sent send(Caller caller, String fileName, String authority, InputStream content) {
    try (var list = SentList.open(content)) {
      if (list.kind().national() && authority.isBlank()) {
        return new Sent.Unreadable(
            "This list holds the whole country. Enter your local authority, so that only its part"
                + " is read.");
      }
      return new Sent.Staged(stager.stage(caller, cut(fileName), cut(authority), list));
    } catch (UnreadableListException e) {
      return new Sent.Unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static String cut(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }

  Optional<RegisterImport> find(Caller caller, long id) {
    var found = mine(caller, id);
    // A job that was lost between two nodes is asked for again.
    found
        .filter(it -> it.state() == ImportState.CONFIRMED)
        .ifPresent(it -> jobs.add(ApplyImport.NAME, it.id()));
    return found;
  }

  private Optional<RegisterImport> mine(Caller caller, long id) {
    return caller.is(Role.ADMIN) ? imports.find(caller.partnershipId(), id) : Optional.empty();
  }

  List<RegisterImport> last(Caller caller) {
    return caller.is(Role.ADMIN) ? imports.last(caller.partnershipId(), LAST) : List.of();
  }

  Map<RowOutcome, Integer> counts(RegisterImport it) {
    return imports.counts(it.id());
  }

  Page<ImportRow> rows(RegisterImport it, RowOutcome outcome, int number) {
    var total = imports.counts(it.id()).getOrDefault(outcome, 0);
    return Page.of(number, PAGE, total, from -> imports.rows(it.id(), outcome, from, PAGE));
  }

  /** The columns of a list that nobody knows, with what its first line holds in each. */
  Map<String, String> columns(RegisterImport it) {
    return imports.rows(it.id(), RowOutcome.RAW, 0, 1).stream()
        .findFirst()
        .map(ImportRow::said)
        .orElse(Map.of());
  }

  /**
   * @return why the list cannot be read so; null when it was
   */
  @Nullable String choose(RegisterImport it, ColumnChoice choice, @Nullable SettingType allOf) {
    try {
      stager.stage(it, choice, allOf);
      return null;
    } catch (UnreadableListException e) {
      return e.getMessage();
    }
  }

  /** False when it was not waiting to be confirmed. */
  boolean confirm(Caller caller, RegisterImport it) {
    var confirmed = confirmed(caller, it);
    if (confirmed) jobs.add(ApplyImport.NAME, it.id());
    return confirmed;
  }

  @Transactional
  boolean confirmed(Caller caller, RegisterImport it) {
    var moved = imports.move(it.id(), ImportState.PREVIEW, ImportState.CONFIRMED);
    if (moved) imports.confirmedBy(it.id(), caller.personId());
    return moved;
  }

  /** What waits is dropped at once; what is being applied stops soon and leaves nothing. */
  void cancel(RegisterImport it) {
    for (var state : List.of(ImportState.COLUMNS, ImportState.PREVIEW, ImportState.CONFIRMED)) {
      if (imports.move(it.id(), state, ImportState.CANCELLED)) {
        imports.finished(it.id(), ImportState.CANCELLED, clock.instant(), null);
        return;
      }
    }
    imports.askToCancel(it.id());
  }
}
