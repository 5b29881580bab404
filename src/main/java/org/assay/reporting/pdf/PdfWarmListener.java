package org.assay.reporting.pdf;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.assay.reporting.figures.PooledAnswers;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.pdf.template.TemplateFiles;
import org.assay.reporting.returnreport.ModeratedReturn;
import org.assay.reporting.returnreport.OwnStandard;
import org.assay.reporting.returnreport.Peers;
import org.assay.reporting.returnreport.ReportAudience;
import org.assay.reporting.returnreport.ReturnReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once the service answers, sets a paper that nobody reads, so that the first reader does not wait
 * for templates.
 */
@Singleton
@Requires(notEnv = Environment.TEST)
final class PdfWarmListener implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(PdfWarmListener.class);

  private final PdfRenderer renderer;

  PdfWarmListener(PdfRenderer renderer) {
    this.renderer = renderer;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    Thread.ofPlatform()
        .name("report-templates")
        .daemon()
        .priority(Thread.MIN_PRIORITY)
        .start(this::warmed);
  }

  /** A service that is told to stop at once takes the templates away while they are read. */
  private void warmed() {
    try {
      warm();
    } catch (RuntimeException e) {
      LOG.warn("The first reader of a paper waits for its template: {}", e.getMessage());
    }
  }

  void warm() {
    TemplateFiles.reports().forEach(renderer::warm);
    renderer.render("return", paper());
  }

  private static ReturnReport paper() {
    var nobody =
        new Masthead(
            "Nobody",
            "",
            "Nothing",
            "Never",
            Instant.EPOCH,
            "Return",
            "None",
            "None",
            "None",
            "None",
            "");
    var standard =
        new OwnStandard(
            "1",
            "Nothing",
            new PooledAnswers(1, 1, 1, 1),
            BigDecimal.ZERO,
            "0%",
            null,
            new Peers.TooFew());
    return new ReturnReport(
        nobody,
        ReportAudience.OTHERS,
        List.of(new KeyFigure("0%", "nothing", "")),
        "Nothing",
        "Nothing",
        List.of(),
        List.of(),
        "Nothing",
        standard,
        List.of(standard),
        "Nobody",
        ModeratedReturn.NONE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of("Nothing"));
  }
}
