package org.assay.reporting.job;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to be made. Two that are alike are made once.
 *
 * @param chosen codes of the reports, in the order of the pack; empty for an archive
 * @param asAt up to when submissions count, in whole seconds
 * @param lastMeeting since when matters have arisen; null for the three months before
 */
public record JobRequest(
    Cycle cycle,
    JobKind kind,
    JobEdition edition,
    List<String> chosen,
    Instant asAt,
    @Nullable LocalDate lastMeeting) {

  public JobRequest {
    chosen = List.copyOf(chosen);
    asAt = asAt.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * The same for requests that are alike.
   *
   * @param person who asks: an archive is made for one person alone, by what they may read
   */
  String key(long person) {
    return Sha256.hex(
        String.join(
            "\n",
            Long.toString(cycle.id()),
            kind.code(),
            edition.code(),
            String.join("\n", chosen),
            asAt.toString(),
            String.valueOf(lastMeeting),
            kind == JobKind.ARCHIVE ? Long.toString(person) : ""));
  }
}
