package org.assay.desk.register;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.assay.platform.jobs.BackgroundJob;

/** Applies a confirmed list to the register: all of it or nothing. */
@Singleton
final class ApplyImport implements BackgroundJob {
  static final String NAME = "register-import";

  private final ImportRepository imports;
  private final ImportTransaction transaction;
  private final Clock clock;

  ApplyImport(ImportRepository imports, ImportTransaction transaction, Clock clock) {
    this.imports = imports;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  /**
   * A list that was being applied when its node died, or when trouble came, is begun again: nothing
   * of it was kept.
   */
  @Override
  public void run(long subject) {
    imports.move(subject, ImportState.CONFIRMED, ImportState.APPLYING);
    var found = imports.find(subject).filter(it -> it.state().underWay());
    if (found.isEmpty()) return;
    try {
      transaction.apply(found.get());
    } catch (ImportCancelledException e) {
      imports.finished(subject, ImportState.CANCELLED, clock.instant(), null);
    }
  }

  @Override
  public void failed(long subject) {
    imports.finished(
        subject,
        ImportState.FAILED,
        clock.instant(),
        "Something went wrong, and nothing was changed. Upload the list again. If it fails again,"
            + " tell the people who run the service.");
  }
}
