package org.assay.desk.start;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.assay.people.identity.People;
import org.slf4j.LoggerFactory;

/** Tells the operator of an empty service how the first person gets in. */
@Singleton
final class NobodyYetListener implements ApplicationEventListener<ServerStartupEvent> {
  private final People people;

  NobodyYetListener(People people) {
    this.people = people;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    if (people.isAnybody()) return;
    LoggerFactory.getLogger(NobodyYetListener.class)
        .info(
            "Nobody can sign in yet. Run: java -jar assay.jar first-administrator --email … --name"
                + " … --partnership …");
  }
}
