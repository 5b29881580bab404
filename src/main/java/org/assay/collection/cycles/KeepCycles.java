package org.assay.collection.cycles;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;

/** Moves the deadlines of a cycle that is open, ends it, and says whom it asks. */
@Singleton
public class KeepCycles {
  private final CycleRepository cycles;
  private final Clock clock;

  KeepCycles(CycleRepository cycles, Clock clock) {
    this.cycles = cycles;
    this.clock = clock;
  }

  /** Gives the cycle other deadlines; one that was ended goes on until the second of them. */
  @Transactional
  public void extend(Caller caller, Cycle cycle, LocalDate first, LocalDate second) {
    requireAdmin(caller);
    cycles.extend(caller.partnershipId(), cycle.id(), first, second, clock.instant());
  }

  /** From now on no return is taken. */
  @Transactional
  public void close(Caller caller, Cycle cycle) {
    requireAdmin(caller);
    cycles.close(caller.partnershipId(), cycle.id(), clock.instant());
  }

  /** The organisations that the cycle asks, by id. */
  public Set<Long> asked(Cycle cycle) {
    return Set.copyOf(cycles.asked(cycle.partnershipId(), cycle.id()));
  }

  private static void requireAdmin(Caller caller) {
    if (!caller.is(Role.ADMIN)) throw new IllegalArgumentException("Only an administrator may");
  }
}
