package org.assay.platform;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.LoggerFactory;

@Singleton
@Requires(env = "demo")
@Requires(missingProperty = "assay.jwt.secret")
final class MadeUpSecretListener implements ApplicationEventListener<ServerStartupEvent> {

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    LoggerFactory.getLogger(MadeUpSecretListener.class)
        .info(
            "Demonstration: the signing secret was made up for this start; sessions end with it.");
  }
}
