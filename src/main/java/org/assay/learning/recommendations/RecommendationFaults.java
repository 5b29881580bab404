package org.assay.learning.recommendations;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.learning.recommendations.ChainOutcome.Refused;
import org.assay.people.identity.Caller;
import org.assay.platform.England;

/** Says all that is wrong with a recommendation before it is made, each fault by its box. */
@Singleton
final class RecommendationFaults {
  private final OwnerNames names;
  private final GuardedWords guarded;
  private final Clock clock;

  RecommendationFaults(OwnerNames names, GuardedWords guarded, Clock clock) {
    this.names = names;
    this.guarded = guarded;
    this.clock = clock;
  }

  /** The same by another clock, for what is entered afterwards. */
  RecommendationFaults at(Clock other) {
    return new RecommendationFaults(names, guarded.at(other), other);
  }

  /** Of one that is to be made. */
  Map<String, String> of(Caller caller, NewRecommendation it) {
    var faults = ofSource(it);
    it.planFaults().forEach(faults::putIfAbsent);
    unknownOwners(caller, it).ifPresent(why -> faults.putIfAbsent("owners", why));
    hold(faults, "measure", it.measure());
    return faults;
  }

  /** Of one that is to be joined to another. */
  Map<String, String> ofSource(NewRecommendation it) {
    var faults = new LinkedHashMap<>(it.sourceFaults());
    var found = it.found();
    if (found != null) hold(faults, "found", found);
    hold(faults, "words", it.words());
    hold(faults, "theme", it.theme());
    hold(faults, "reference", it.source().reference());
    var ref = it.ref();
    if (ref != null) hold(faults, "ref", ref);
    if (it.madeOn().isAfter(England.day(clock.instant()))) {
      faults.put("made", "The date of the review is in the future");
    }
    return faults;
  }

  /** The first; empty when there is none. */
  static Optional<Refused> first(Map<String, String> faults) {
    return faults.entrySet().stream()
        .findFirst()
        .map(it -> new Refused(it.getKey(), it.getValue()));
  }

  private void hold(Map<String, String> faults, String box, String text) {
    guarded.guarded(box, text).ifPresent(it -> faults.putIfAbsent(box, it.why()));
  }

  private Optional<String> unknownOwners(Caller caller, NewRecommendation it) {
    var found = names.find(caller.partnershipId(), it.owners());
    if (!found.unknown().isEmpty()) {
      return Optional.of(
          "“%s” is neither an agency in your register nor one of your bodies. Check the name"
              .formatted(String.join("”, “", found.unknown())));
    }
    return found.owners().isEmpty()
        ? Optional.of("Enter who owns it: an agency or one of your bodies")
        : Optional.empty();
  }
}
