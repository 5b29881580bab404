package org.assay.demonstration;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.assay.demonstration.county.County;
import org.assay.demonstration.county.CountySize;
import org.assay.people.directory.Register;
import org.assay.people.identity.DemonstrationAccounts;
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

  private final DemoSeeder founding;
  private final DemonstrationRepository marks;
  private final Register register;
  private final DemonstrationAccounts accounts;
  private final Clock clock;

  DemonstrationListener(
      DemoSeeder founding,
      DemonstrationRepository marks,
      Register register,
      DemonstrationAccounts accounts,
      Clock clock) {
    this.founding = founding;
    this.marks = marks;
    this.register = register;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** After the forms are published. */
  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void begin(StartupEvent event) {
    begin();
  }

  /** Of the nodes that start at once one makes the county, and the others wait for it. */
  void begin() {
    if (isDecided()) return;
    var county = County.of(SEED, CountySize.COUNTY);
    for (var waits = 0; !isDecided() && !made(county); waits++) {
      if (waits == 0) LOG.info("Another node makes up the demonstration county. Waiting for it.");
      pause();
    }
  }

  /** The register is read first: who makes the county marks it before there is a partnership. */
  private boolean isDecided() {
    var inhabited = !register.partnerships().isEmpty();
    var whole = marks.whole(County.CODE);
    if (inhabited && whole.isEmpty()) {
      LOG.info("No demonstration is made: the database holds a partnership already.");
      return true;
    }
    return whole.orElse(false);
  }

  private boolean made(County county) {
    var claim = founding.claim(county);
    claim.ifPresent(it -> make(county, it));
    return claim.isPresent();
  }

  private void make(County county, FoundingClaim claim) {
    LOG.info(
        "Making up the demonstration county. This happens once and takes a minute or several.");
    try (claim;
        var progress = ProgressLog.ticking(LOG::info, clock)) {
      founding.found(county, claim, progress);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofSeconds(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while another node made the county", e);
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
