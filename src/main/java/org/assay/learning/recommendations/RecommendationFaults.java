package org.assay.learning.recommendations;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.engine.questionset.text.UnseenCharacters;
import org.assay.learning.recommendations.findings.Findings;
import org.assay.learning.recommendations.names.KnownNames;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** Says all that is wrong with a recommendation before it is made, each fault by its box. */
@Singleton
final class RecommendationFaults {
  private final Findings findings;
  private final GuardedWords guarded;
  private final Clock clock;

  RecommendationFaults(Findings findings, GuardedWords guarded, Clock clock) {
    this.findings = findings;
    this.guarded = guarded;
    this.clock = clock;
  }

  /** The same by another clock, for what is entered afterwards. */
  RecommendationFaults at(Clock other) {
    return new RecommendationFaults(findings, guarded.at(other), other);
  }

  /** Of one that is to be made. */
  Map<String, String> of(Caller caller, NewRecommendation it, KnownNames names) {
    var faults = ofSource(caller, it, names);
    it.planFaults().forEach(faults::putIfAbsent);
    unknownOwners(it, names).ifPresent(why -> faults.putIfAbsent("owners", why));
    hold(faults, "measure", it.measure());
    return faults;
  }

  /** Of one that is to be joined to another. */
  Map<String, String> ofSource(Caller caller, NewRecommendation it, KnownNames names) {
    var faults = new LinkedHashMap<>(it.sourceFaults());
    if (it.madeOn().isAfter(England.day(clock.instant()))) {
      faults.put("made", "The date of the review or audit must be today or in the past");
    }
    hold(faults, "reference", it.source().reference());
    hold(faults, "ref", it.ref());
    hold(faults, "found", it.found());
    hold(faults, "words", it.words());
    hold(faults, "theme", it.theme());
    names
        .plan()
        .fault(it.priority(), ofFinding(caller, it))
        .ifPresent(why -> faults.put("priority", why));
    return faults;
  }

  /** Key of the priority of the finding that it rests on, which may be none of the plan's. */
  private @Nullable String ofFinding(Caller caller, NewRecommendation it) {
    var id = it.findingId();
    return id == null
        ? null
        : findings.find(caller, id).map(found -> found.what().priority()).orElse(null);
  }

  private void hold(Map<String, String> faults, String box, @Nullable String text) {
    if (text == null) return;
    guarded.guarded(box, text).ifPresent(it -> faults.putIfAbsent(box, it.why()));
  }

  private static Optional<String> unknownOwners(NewRecommendation it, KnownNames names) {
    var unseen = UnseenCharacters.fault(String.join("\n", it.owners()));
    if (unseen.isPresent()) return unseen;
    var found = names.owners(it.owners());
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
