package org.assay.collection.answersheet;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who is at which part of a sheet. */
@Singleton
public class SheetPresence {
  /** How long somebody counts as being where they were last seen. */
  public static final Duration STAYS = Duration.ofMinutes(5);

  private final PresenceRepository seen;

  SheetPresence(PresenceRepository seen) {
    this.seen = seen;
  }

  /**
   * @param section key of a section; empty for the list of sections
   */
  public record Seen(long person, String section, Instant at) {}

  public void note(Sheet sheet, Seen here) {
    seen.store(sheet, here);
  }

  /** The others, last seen first. Anyone who was seen too long ago is forgotten. */
  public List<Seen> others(Sheet sheet, long person, Instant now) {
    var others = new ArrayList<Seen>();
    for (var it : seen.of(sheet)) {
      if (it.at().plus(STAYS).isBefore(now)) {
        seen.forget(sheet, it);
      } else if (it.person() != person) {
        others.add(it);
      }
    }
    others.sort(Comparator.comparing(Seen::at).reversed());
    return others;
  }
}
