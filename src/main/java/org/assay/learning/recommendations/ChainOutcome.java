package org.assay.learning.recommendations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What became of something that somebody wanted to do to a recommendation. */
public sealed interface ChainOutcome {
  /**
   * @param id of what was stored
   */
  record Done(long id) implements ChainOutcome {}

  /**
   * @param faults all that is wrong, with what to do, by the box of the form that it is about; in
   *     the order of the form
   */
  record Refused(Map<String, String> faults) implements ChainOutcome {
    public Refused(String box, String why) {
      this(Map.of(box, why));
    }

    /** The first of them. */
    public String why() {
      return faults.values().iterator().next();
    }

    /** All of these as one; empty when there are none. */
    @SafeVarargs
    public static Optional<Refused> all(Optional<Refused>... parts) {
      var faults = new LinkedHashMap<String, String>();
      for (var part : parts) part.ifPresent(it -> it.faults().forEach(faults::putIfAbsent));
      return of(faults);
    }

    /** Empty when there are no faults. */
    public static Optional<Refused> of(Map<String, String> faults) {
      return faults.isEmpty() ? Optional.empty() : Optional.of(new Refused(faults));
    }
  }

  /** Somebody else changed it after the caller had read it. */
  record Stale() implements ChainOutcome {}

  /** Not there, or not for the caller. */
  record NotFound() implements ChainOutcome {}
}
