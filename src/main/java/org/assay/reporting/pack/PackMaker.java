package org.assay.reporting.pack;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.reporting.PackSource;
import org.assay.reporting.dashboard.meeting.MeetingPoints;
import org.assay.reporting.job.JobEdition;
import org.assay.reporting.job.JobKind;
import org.assay.reporting.job.JobProgress;
import org.assay.reporting.job.ReportJob;
import org.assay.reporting.job.ReportMaker;
import org.assay.reporting.pack.PackPapers.Arisen;
import org.assay.reporting.pdf.BoundReport;
import org.assay.reporting.pdf.Brands;
import org.assay.reporting.pdf.PdfRenderer;

/** Makes the pack of a meeting. */
@Singleton
class PackMaker implements ReportMaker {
  private static final int MONTHS_BEFORE = 3;

  private final List<PackSource> sources;
  private final List<MattersArising> matters;
  private final MeetingPoints meetings;
  private final Cycles cycles;
  private final Register register;
  private final PdfRenderer renderer;
  private final Brands brands;
  private final Clock clock;

  PackMaker(
      List<PackSource> sources,
      List<MattersArising> matters,
      MeetingPoints meetings,
      Cycles cycles,
      Register register,
      PdfRenderer renderer,
      Brands brands,
      Clock clock) {
    this.sources = sources.stream().sorted(Comparator.comparing(PackSource::order)).toList();
    this.matters = matters.stream().sorted(Comparator.comparing(MattersArising::order)).toList();
    this.meetings = meetings;
    this.cycles = cycles;
    this.register = register;
    this.renderer = renderer;
    this.brands = brands;
    this.clock = clock;
  }

  /** The reports that can be chosen, in the order of the pack. */
  List<PackSource.Choice> choices(Caller caller, Cycle cycle) {
    return sources.stream().flatMap(it -> it.choices(caller, cycle).stream()).toList();
  }

  @Override
  public JobKind kind() {
    return JobKind.PACK;
  }

  @Override
  public Result make(ReportJob job, JobProgress progress, Path into) throws IOException {
    var cycle = cycles.find(job.partnershipId(), job.cycleId()).orElseThrow();
    var pack = new Making(job, cycle, progress).pack();
    Files.write(into, pack.pdf());
    try (var document = Loader.loadPDF(pack.pdf())) {
      return new Result(
          "meeting-pack-%s-%s-%s.pdf"
              .formatted(cycle.code(), England.day(job.asAt()), job.edition().code()),
          pack.population(),
          document.getNumberOfPages());
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // written once and only read
  private record Pack(byte[] pdf, String population) {}

  /** One pack in the making. */
  private final class Making {
    private final ReportJob job;
    private final Cycle cycle;
    private final JobProgress progress;
    private final boolean shareable;
    private final Caller caller;
    private final PackEditor editor;

    Making(ReportJob job, Cycle cycle, JobProgress progress) {
      this.job = job;
      this.cycle = cycle;
      this.progress = progress;
      this.shareable = job.edition() == JobEdition.SHAREABLE;
      this.caller = as(Role.PAS_MEMBER);
      this.editor =
          shareable
              ? PackEditor.shareable(OrganisationNames.of(register, job.partnershipId()))
              : PackEditor.full();
    }

    private Caller as(Role role) {
      return new Caller(job.personId(), "", job.partnershipId(), role, null, null);
    }

    Pack pack() {
      var reports = new ArrayList<>(editor.edited(made()));
      var front = front(reports.stream().map(BoundReport::bookmark).toList());
      if (shareable) {
        reports.add(
            new BoundReport(
                "What was taken out",
                PackFront.TEMPLATE,
                PackPapers.takenOut(front.masthead(), editor.takenOut())));
      }
      progress.at(job.chosen().size() + 1, job.chosen().size() + 2);
      return new Pack(
          renderer.bind(front, reports, front.masthead(), brands.of(job.partnershipId())),
          front.masthead().population());
    }

    private List<PackEditor.Titled> made() {
      var reader = new PackSource.Reader(caller, shareable ? as(Role.READER) : caller);
      var reports = new ArrayList<PackEditor.Titled>();
      int done = 0;
      for (var source : sources) {
        for (var choice : source.choices(caller, cycle)) {
          if (!job.chosen().contains(choice.code())) continue;
          progress.at(done++, job.chosen().size() + 2);
          source
              .paper(reader, cycle, job.asAt(), choice.code())
              .ifPresent(it -> reports.add(new PackEditor.Titled(choice.title(), it)));
        }
      }
      return reports;
    }

    private PackFront front(List<String> reports) {
      progress.at(job.chosen().size(), job.chosen().size() + 2);
      var found = meetings.of(cycle, job.asAt());
      var partnership = register.partnership(job.partnershipId()).orElseThrow();
      var arisen = arisen();
      var masthead = PackPapers.masthead(partnership, cycle, found, shareable);
      return new PackFront(
          editor.masthead(masthead),
          PackPapers.arising(
              masthead,
              since(),
              clock.instant(),
              arisen.stream().mapToInt(it -> it.matters().size()).sum()),
          editor.keyFigures(PackPapers.keyFigures(found)),
          editor.points(found.points()),
          editor.none(),
          editor.matters(PackPapers.matters(arisen)),
          reports);
    }

    private List<Arisen> arisen() {
      var today = England.day(clock.instant());
      return matters.stream()
          .map(it -> new Arisen(it.heading(), it.since(caller, since(), today)))
          .toList();
    }

    private LocalDate since() {
      var last = job.lastMeeting();
      return last == null ? England.day(job.asAt()).minusMonths(MONTHS_BEFORE) : last;
    }
  }
}
