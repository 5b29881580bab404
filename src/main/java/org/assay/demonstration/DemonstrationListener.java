package org.assay.demonstration;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.directory.Register;
import org.assay.identity.DemonstrationAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Founds the county the first time that the service starts on an empty database, before it takes
 * requests, and says at each start who can sign in.
 */
@Singleton
@Requires(property = "assay.demonstration", value = "true")
class DemonstrationListener {
  private static final Logger LOG = LoggerFactory.getLogger(DemonstrationListener.class);
  private static final long SEED = 20_261_122;

  private final Founding founding;
  private final DemonstrationRepository marks;
  private final Register register;
  private final DemonstrationAccounts accounts;

  DemonstrationListener(
      Founding founding,
      DemonstrationRepository marks,
      Register register,
      DemonstrationAccounts accounts) {
    this.founding = founding;
    this.marks = marks;
    this.register = register;
    this.accounts = accounts;
  }

  /** After the forms are published. */
  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void begin(StartupEvent event) {
    begin();
  }

  void begin() {
    var whole = marks.whole(County.CODE);
    if (whole.isEmpty() && !register.partnerships().isEmpty()) {
      LOG.info("No demonstration is made: the database holds a partnership already.");
    } else if (!whole.orElse(false)) {
      LOG.info("Making up the demonstration county. This happens once and takes under a minute.");
      var tenths = new AtomicInteger();
      founding.found(
          County.of(SEED, Size.COUNTY),
          (percent, what) -> {
            if (tenths.getAndAccumulate(percent / 10, Math::max) < percent / 10) {
              LOG.info("Demonstration {}%: {}", percent / 10 * 10, what);
            }
          });
    }
  }

  @EventListener
  void welcome(ServerStartupEvent event) {
    var said = new StringBuilder("Assay is at ").append(event.getSource().getURI()).append('\n');
    said.append("Everything in it is made up. Sign in with the password ")
        .append(accounts.password())
        .append(" as one of\n");
    accounts
        .accounts()
        .forEach(it -> said.append(String.format("  %-44s %s%n", it.email(), it.what())));
    LOG.info("{}", said);
  }
}
