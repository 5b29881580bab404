package org.assay.people.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.Page;

/** Who has access to what, within the caller's reach. */
@Singleton
public class Access {
  private static final int PAGE = 50;

  /** As many lines as a browser lays out and prints at once: some two hundred sheets. */
  private static final int PRINTED = 5_000;

  private final HeldRepository held;
  private final Clock clock;

  Access(HeldRepository held, Clock clock) {
    this.held = held;
    this.clock = clock;
  }

  public Page<Held> page(Caller caller, AccessSearch search, int number) {
    return held.page(scope(caller), search, today(), number, PAGE);
  }

  /** The same for paper: a part is as much as a browser prints at once. */
  public Page<Held> printed(Caller caller, AccessSearch search, int number) {
    return held.page(scope(caller), search, today(), number, PRINTED);
  }

  /** All that match, one after the other. */
  public void each(Caller caller, AccessSearch search, Consumer<Held> taking) {
    held.each(scope(caller), search, today(), taking);
  }

  /** What somebody holds and held; empty for the person who is not in reach. */
  public List<Held> ofPerson(Caller caller, long personId) {
    return held.ofPerson(scope(caller), personId);
  }

  /** In England. */
  public LocalDate today() {
    return England.day(clock.instant());
  }

  private static AccessScope scope(Caller caller) {
    return AccessScope.of(caller).orElseThrow();
  }
}
