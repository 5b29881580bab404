package org.assay.reporting.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.evidence.FileId;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made in the background, or was.
 *
 * @param chosen codes of the reports
 * @param asAt up to when submissions count
 * @param personId who asked for it
 * @param toDo steps in all, and how many of them are done
 * @param made null until it is ready
 * @param problem why it was not made; null when nothing went wrong
 */
public record ReportJob(
    long id,
    long partnershipId,
    long cycleId,
    JobKind kind,
    JobEdition edition,
    List<String> chosen,
    Instant asAt,
    @Nullable LocalDate lastMeeting,
    JobState state,
    long personId,
    Instant askedAt,
    int toDo,
    int done,
    @Nullable Made made,
    @Nullable Instant finishedAt,
    @Nullable String problem) {

  /**
   * The file that came of it.
   *
   * @param population whom its figures are about, with how many
   * @param pages 0 for what has none
   */
  public record Made(FileId file, String name, long bytes, String population, int pages) {}
}
