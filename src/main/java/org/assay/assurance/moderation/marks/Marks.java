package org.assay.assurance.moderation.marks;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was marked of one return, and who may see which of it. */
public final class Marks {
  private final Map<String, Map<Marker, Mark>> given = new HashMap<>();

  private Marks(Collection<Mark> all) {
    all.forEach(
        it ->
            given
                .computeIfAbsent(it.question(), any -> new EnumMap<>(Marker.class))
                .put(it.marker(), it));
  }

  /**
   * @param all of one return; at most one for each question and part
   */
  public static Marks of(List<Mark> all) {
    return new Marks(all);
  }

  /** Empty where that part has not marked the question. */
  public Optional<Mark> by(Marker marker, String question) {
    return Optional.ofNullable(given.getOrDefault(question, Map.of()).get(marker));
  }

  int count(Marker marker) {
    return (int) given.values().stream().filter(it -> it.containsKey(marker)).count();
  }

  /** Whether the two markers differ and have not settled on one mark. */
  public boolean open(String question) {
    var first = by(Marker.FIRST, question);
    var second = by(Marker.SECOND, question);
    return first.isPresent()
        && second.isPresent()
        && !first.get().option().equals(second.get().option())
        && by(Marker.SETTLED, question).isEmpty();
  }

  /** The mark that counts: the one after a challenge, or else what the markers found. */
  public Optional<Mark> result(String question) {
    var last = by(Marker.FINAL, question);
    return last.isPresent() ? last : beforeChallenge(question);
  }

  /** What the markers found: settled, or else the first mark while nobody differs. */
  public Optional<Mark> beforeChallenge(String question) {
    var settled = by(Marker.SETTLED, question);
    if (settled.isPresent()) return settled;
    return open(question) ? Optional.empty() : by(Marker.FIRST, question);
  }

  /** Questions that have a mark. */
  public Collection<String> questions() {
    return given.keySet();
  }
}
