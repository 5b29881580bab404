package org.assay.reporting.returnreport;

import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.returns.Returns;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.reporting.file.PaperFormat;
import org.assay.reporting.job.JobKind;
import org.assay.reporting.job.JobProgress;
import org.assay.reporting.job.ReportJob;
import org.assay.reporting.job.ReportMaker;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.queue.RenderingBusyException;
import org.assay.reporting.queue.ReportCopy;

/**
 * Every organisation's report of a cycle in one archive. One report at a time is in memory: each
 * goes to the disk before the next is made.
 */
@Singleton
class ArchiveMaker implements ReportMaker {
  /** How often a report is asked for while many others are being made. */
  private static final int PATIENCE = 20;

  private final Returns returns;
  private final Cycles cycles;
  private final ReturnReportCopies copies;

  ArchiveMaker(Returns returns, Cycles cycles, ReturnReportCopies copies) {
    this.returns = returns;
    this.cycles = cycles;
    this.copies = copies;
  }

  @Override
  public JobKind kind() {
    return JobKind.ARCHIVE;
  }

  @Override
  public Result make(ReportJob job, JobProgress progress, Path into) throws IOException {
    var caller = new Caller(job.personId(), "", job.partnershipId(), Role.PAS_MEMBER, null, null);
    var cycle = cycles.find(job.partnershipId(), job.cycleId()).orElseThrow();
    var ids = returns.submitted(caller, cycle.id());
    int held = zip(caller, ids, copies.state(cycle), progress, into);
    return new Result(
        "reports-%s-%s.zip".formatted(cycle.code(), England.day(job.asAt())),
        "%s of %s that were submitted in “%s”"
            .formatted(
                FigureWords.count(held), FigureWords.number(ids.size(), "return"), cycle.title()),
        0);
  }

  /** Returns how many are in it: one that the caller is still to mark blind is not. */
  private int zip(Caller caller, List<Long> ids, String state, JobProgress progress, Path into)
      throws IOException {
    var names = new HashSet<String>();
    int done = 0;
    try (var out = new BufferedOutputStream(Files.newOutputStream(into));
        var zip = new ZipOutputStream(out)) {
      for (var id : ids) {
        progress.at(done++, ids.size());
        var copy = returns.find(caller, id).flatMap(it -> copy(caller, it, state)).orElse(null);
        if (copy == null) continue;
        copies.exported(caller, id);
        zip.putNextEntry(new ZipEntry(GroupReports.name(copy, names)));
        zip.write(copy.bytes());
        zip.closeEntry();
      }
    }
    return names.size();
  }

  private Optional<ReportCopy> copy(Caller caller, Returns.Line line, String state) {
    for (int i = 1; ; i++) {
      try {
        return copies.of(caller, line, PaperFormat.PDF, state);
      } catch (RenderingBusyException e) {
        if (i == PATIENCE) throw e;
      }
    }
  }
}
