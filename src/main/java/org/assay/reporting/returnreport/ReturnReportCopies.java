package org.assay.reporting.returnreport;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.reporting.office.WordWriter;
import org.assay.reporting.office.WorkbookWriter;
import org.assay.reporting.pdf.Brands;
import org.assay.reporting.pdf.PdfRenderer;
import org.assay.reporting.queue.RenderingQueue;
import org.assay.reporting.queue.ReportCopy;
import org.assay.reporting.queue.ReportKey;
import org.assay.reporting.queue.ReportStates;
import org.jspecify.annotations.Nullable;

/** The report of a return as a file, made once for the organisation and once for everybody else. */
@Singleton
class ReturnReportCopies {
  private final Returns returns;
  private final ReturnReports reports;
  private final Cycles cycles;
  private final ReportStates states;
  private final RenderingQueue queue;
  private final PdfRenderer renderer;
  private final Brands brands;
  private final Clock clock;

  ReturnReportCopies(
      Returns returns,
      ReturnReports reports,
      Cycles cycles,
      ReportStates states,
      RenderingQueue queue,
      PdfRenderer renderer,
      Brands brands,
      Clock clock) {
    this.returns = returns;
    this.reports = reports;
    this.cycles = cycles;
    this.states = states;
    this.queue = queue;
    this.renderer = renderer;
    this.brands = brands;
    this.clock = clock;
  }

  /**
   * Empty where nothing was submitted, or the caller may not read it.
   *
   * @param format {@code pdf}, {@code docx} or {@code xlsx}
   */
  Optional<ReportCopy> of(Caller caller, Returns.Line line, String format) {
    return of(caller, line, format, state(line.cycle()));
  }

  /** What the reports of a cycle are made from just now, for whoever makes many of them. */
  String state(Cycle cycle) {
    return states.of(cycle, previous(cycle));
  }

  /**
   * The same for a state that was looked up.
   *
   * @param state of the cycle, as {@link #state} gives it
   */
  Optional<ReportCopy> of(Caller caller, Returns.Line line, String format, String state) {
    var id = line.agencyReturn().id();
    if (!returns.mayReadSubmission(caller, id)) return Optional.empty();
    var reader = Audience.of(caller, line.agencyReturn().organisationId());
    return queue.copy(
        caller.personId(),
        key(line, format, reader, state),
        () -> returns.submission(caller, id).map(view -> made(view, format, reader)));
  }

  private ReportKey key(Returns.Line line, String format, Audience reader, String state) {
    return new ReportKey(
        reader.words("return", "return-for-others"),
        format,
        line.agencyReturn().id(),
        England.day(clock.instant()).toString(),
        state);
  }

  private @Nullable Cycle previous(Cycle cycle) {
    var id = cycle.previousId();
    return id == null ? null : cycles.find(cycle.partnershipId(), id).orElse(null);
  }

  private ReportCopy made(ReturnView view, String format, Audience reader) {
    var paper = reports.of(view, reader);
    var brand = brands.of(view.agencyReturn().partnershipId());
    var bytes =
        switch (format) {
          case "pdf" -> renderer.render("return", paper, brand);
          case "docx" -> WordWriter.write(paper, brand);
          default -> WorkbookWriter.write(paper);
        };
    return new ReportCopy(name(view) + "." + format, bytes);
  }

  private static String name(ReturnView view) {
    return (view.asking().organisation().name() + " " + view.asking().cycle().title())
        .replaceAll("[^A-Za-z0-9]+", "-")
        .replaceAll("^-|-$", "")
        .toLowerCase(Locale.UK);
  }
}
