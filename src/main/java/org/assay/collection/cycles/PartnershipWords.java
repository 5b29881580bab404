package org.assay.collection.cycles;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.assay.platform.KeptResults;

/**
 * What each partnership calls its front door, its threshold document and so on. Another node reads
 * a change within half a minute.
 */
@Singleton
public class PartnershipWords {
  private static final Duration HELD = Duration.ofSeconds(30);

  private static final int PARTNERSHIPS = 1_000;

  private final LocalNameRepository names;
  private final Clock clock;
  private final KeptResults<Long, Held> held = new KeptResults<>(PARTNERSHIPS);

  PartnershipWords(LocalNameRepository names, Clock clock) {
    this.names = names;
    this.clock = clock;
  }

  private record Held(Map<String, String> words, Instant at) {}

  /** By the key of the local name; what is left out reads as the question set says. */
  public Map<String, String> of(long partnershipId) {
    var now = clock.instant();
    var known = held.find(partnershipId).filter(it -> !it.at().plus(HELD).isBefore(now));
    if (known.isPresent()) return known.get().words();
    var words = new HashMap<String, String>();
    names.findByPartnershipId(partnershipId).forEach(it -> words.put(it.nameKey(), it.words()));
    held.replace(partnershipId, new Held(Map.copyOf(words), now));
    return Map.copyOf(words);
  }

  /** In place of all that was said before. */
  @Transactional
  public void say(long partnershipId, Map<String, String> words) {
    names.deleteByPartnershipId(partnershipId);
    words.forEach((key, said) -> names.save(new LocalNameRow(null, partnershipId, key, said)));
    held.forget(partnershipId);
  }
}
