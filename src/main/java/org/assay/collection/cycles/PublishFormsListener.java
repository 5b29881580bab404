package org.assay.collection.cycles;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import org.assay.engine.questionset.reading.FormCatalogue;
import org.assay.engine.questionset.reading.FormCatalogueLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The forms that came with the service are published as it starts, before anything else needs them.
 * One that cannot be published is said in the log and to the partnership's people; the service
 * starts with the rest.
 */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
class PublishFormsListener implements ApplicationEventListener<StartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(PublishFormsListener.class);

  private final PublishForms publishForms;
  private final FormsLeftOut leftOut;

  PublishFormsListener(PublishForms publishForms, FormsLeftOut leftOut) {
    this.publishForms = publishForms;
    this.leftOut = leftOut;
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    publish(new FormCatalogueLoader().classpath());
  }

  void publish(FormCatalogue forms) {
    leftOut.are(publishForms.publish(forms));
    leftOut.lines().forEach(line -> LOG.error("Question set left out: {}", line));
  }
}
