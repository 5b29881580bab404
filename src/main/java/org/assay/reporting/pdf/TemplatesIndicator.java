package org.assay.reporting.pdf;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/**
 * Says that a template of the partnership's folder was left out. The node stays ready: ours serves
 * in its place.
 */
@Singleton
@Readiness
class TemplatesIndicator implements HealthIndicator {
  /** Neither up nor down, which places it between the two when the worst of all is shown. */
  static final HealthStatus LEFT_OUT =
      new HealthStatus(
          "REPORT_TEMPLATE_LEFT_OUT",
          "A template of the partnership's folder has a fault",
          null,
          500);

  private final ReportTemplates templates;

  TemplatesIndicator(ReportTemplates templates) {
    this.templates = templates;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    var faults = templates.faults();
    return Publishers.just(
        HealthResult.builder("report templates", faults.isEmpty() ? HealthStatus.UP : LEFT_OUT)
            .details(faults)
            .build());
  }
}
