package org.assay.platform;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.LoggerFactory;

/** Tells the person who starts the demonstration that nobody set the signing secret. */
@Singleton
@Requires(property = "assay.jwt.made-up")
final class MadeUpSecretListener implements ApplicationEventListener<ServerStartupEvent> {
  private final boolean madeUp;

  MadeUpSecretListener(
      @Value("${assay.jwt.secret}") String secret, @Value("${assay.jwt.made-up}") String madeUp) {
    this.madeUp = secret.equals(madeUp);
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    if (!madeUp) return;
    LoggerFactory.getLogger(MadeUpSecretListener.class)
        .info(
            "Demonstration: the signing secret was made up for this start; sessions end with it.");
  }
}
