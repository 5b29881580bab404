package org.assay.reporting.returnreport;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assay.collection.returns.Returns;
import org.assay.collection.sharing.GroupRound;
import org.assay.people.identity.Caller;
import org.assay.reporting.file.PaperFormat;
import org.assay.reporting.queue.RenderingBusyException;
import org.assay.reporting.queue.ReportCopy;

/**
 * Gathers the reports of a group. Each comes from the queue of reports like any other; a few
 * gatherings at once are all that the memory is asked for.
 */
@Singleton
class GroupReports {
  private static final int AT_ONCE = 2;

  private final Returns returns;
  private final ReturnReportCopies copies;
  private final Semaphore gatherings = new Semaphore(AT_ONCE);

  GroupReports(Returns returns, ReturnReportCopies copies) {
    this.returns = returns;
    this.copies = copies;
  }

  /**
   * Those that have a report, by name.
   *
   * @param part from 1
   */
  List<Returns.Line> part(Caller caller, GroupRound round, int part) {
    if (part < 1) return List.of();
    return returns.list(caller, round.cycle().id()).stream()
        .filter(line -> line.agencyReturn().submittedAt() != null)
        .sorted(Comparator.comparing((Returns.Line line) -> line.organisation().name()))
        .skip((part - 1L) * GroupRound.REPORTS_AT_ONCE)
        .limit(GroupRound.REPORTS_AT_ONCE)
        .toList();
  }

  /**
   * @throws RenderingBusyException when others are gathering, or the queue is full
   */
  byte[] zip(Caller caller, List<Returns.Line> lines) {
    if (!gatherings.tryAcquire()) throw new RenderingBusyException();
    try {
      return zipped(caller, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      gatherings.release();
    }
  }

  private byte[] zipped(Caller caller, List<Returns.Line> lines) throws IOException {
    var out = new ByteArrayOutputStream();
    var names = new HashSet<String>();
    try (var zip = new ZipOutputStream(out)) {
      for (var line : lines) {
        var copy = copies.of(caller, line, PaperFormat.PDF).orElse(null);
        if (copy == null) continue;
        zip.putNextEntry(new ZipEntry(name(copy, names)));
        zip.write(copy.bytes());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** Two organisations may have the same name. */
  static String name(ReportCopy copy, Set<String> taken) {
    var name = copy.name();
    for (int again = 2; !taken.add(name); again++) {
      name = copy.name().replaceFirst("\\.pdf$", "-" + again + ".pdf");
    }
    return name;
  }
}
