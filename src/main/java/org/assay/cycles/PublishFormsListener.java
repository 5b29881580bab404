package org.assay.cycles;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import org.assay.questionset.FormCatalogueLoader;

/**
 * The forms that came with the service are published as it starts, before anything else needs them.
 */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
class PublishFormsListener implements ApplicationEventListener<StartupEvent> {
  private final Editions editions;

  PublishFormsListener(Editions editions) {
    this.editions = editions;
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    publish();
  }

  void publish() {
    var forms = new FormCatalogueLoader().classpath();
    if (!forms.refused().isEmpty()) {
      throw new IllegalStateException("These forms cannot be loaded: " + forms.refused());
    }
    for (var edition : forms.editions()) {
      editions.publish(edition, forms.document(edition));
    }
  }
}
