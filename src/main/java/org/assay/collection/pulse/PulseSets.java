package org.assay.collection.pulse;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Editions;
import org.assay.engine.questionset.Audience;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.FormKind;
import org.assay.people.directory.Organisation;

/** Which survey of staff goes with which question set: the one that shares most questions. */
@Singleton
public class PulseSets {
  private final Editions editions;

  PulseSets(Editions editions) {
    this.editions = editions;
  }

  /** The survey that is put to staff beside a cycle; empty where none shares a question. */
  Optional<Edition> beside(Cycle cycle) {
    var asked = editions.of(cycle);
    if (asked.set().kind() == FormKind.PULSE) return Optional.empty();
    var newest = new LinkedHashMap<String, Edition>();
    for (var it : editions.all(cycle.partnershipId())) {
      if (it.retired() || newest.containsKey(it.id())) continue;
      editions.find(it.id(), it.version()).ifPresent(found -> newest.put(it.id(), found));
    }
    return newest.values().stream()
        .filter(it -> it.set().kind() == FormKind.PULSE && shared(it, asked) > 0)
        .max(Comparator.comparingInt(it -> shared(it, asked)));
  }

  /** The survey of a pulse in the words of its partnership. */
  public Edition of(Pulse pulse) {
    return editions.inWordsOf(
        pulse.partnershipId(),
        editions.find(pulse.questionSetId(), pulse.questionSetVersion()).orElseThrow());
  }

  static boolean isFor(Edition survey, Organisation it) {
    return isFor(survey.set().audience(), it);
  }

  private static boolean isFor(Audience audience, Organisation it) {
    return (audience.sectors().isEmpty() || audience.sectors().contains(it.sector().code()))
        && (audience.settingTypes().isEmpty()
            || audience.settingTypes().contains(it.settingType().code()));
  }

  private static int shared(Edition survey, Edition asked) {
    var keys = new HashSet<>(survey.keys());
    keys.retainAll(asked.keys());
    return keys.size();
  }
}
