package org.assay.reporting.datasets;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.NewCycle;
import org.assay.collection.cycles.OpenCycle;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.reporting.datasets.Datasets.Dataset;

/** Asks a dataset for a quarter that is over, of every agency for which it is meant. */
@Singleton
class OpenQuarter {
  private static final int DUE_DAYS = 21;
  private static final int LATE_DAYS = 35;

  private final OpenCycle opening;
  private final Clock clock;

  OpenQuarter(OpenCycle opening, Clock clock) {
    this.opening = opening;
    this.clock = clock;
  }

  /** The last whole quarter, where it has not been asked for yet. */
  Optional<Quarter> next(Dataset dataset) {
    var quarter = Quarter.completeOn(England.day(clock.instant()));
    return dataset.last().filter(it -> it.compareTo(quarter) >= 0).isPresent()
        ? Optional.empty()
        : Optional.of(quarter);
  }

  /** Why it cannot be asked, or how many agencies were. */
  sealed interface Outcome {
    record Opened(Cycle cycle, int asked) implements Outcome {}

    record Refused(String why) implements Outcome {}
  }

  @Transactional
  Outcome open(Caller caller, Dataset dataset) {
    var quarter = next(dataset);
    if (!caller.is(Role.ADMIN) || quarter.isEmpty()) {
      return new Outcome.Refused("The last whole quarter has been asked for already");
    }
    return switch (opening.open(caller, cycle(dataset, quarter.get()))) {
      case OpenCycle.Outcome.Opened(var cycle, var asked) -> new Outcome.Opened(cycle, asked);
      case OpenCycle.Outcome.Refused(var why) -> new Outcome.Refused(why);
    };
  }

  /** The deadlines count from today, since it may be opened late. */
  private NewCycle cycle(Dataset dataset, Quarter quarter) {
    var set = dataset.edition().set();
    var today = England.day(clock.instant());
    return new NewCycle(
        set.id() + "-" + quarter.code(),
        set.title() + ", " + quarter.label(),
        set.id(),
        set.version(),
        today,
        today.plusDays(DUE_DAYS),
        today.plusDays(LATE_DAYS),
        dataset.asked().stream().findFirst().map(Cycle::id).orElse(null));
  }
}
