package org.assay.reporting.figures.tally;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was asked last, by what it was asked for, so that a page need not ask for the same again and
 * again. What was not found is looked for each time.
 */
final class Latest<K, V> {
  private final Map<K, V> found = new LinkedHashMap<>();
  private final int room;

  /**
   * @param room as many are kept
   */
  Latest(int room) {
    this.room = room;
  }

  Optional<V> get(K key, Supplier<Optional<V>> read) {
    var known = known(key);
    if (known.isPresent()) return known;
    var now = read.get();
    now.ifPresent(it -> keep(key, it));
    return now;
  }

  private synchronized Optional<V> known(K key) {
    return Optional.ofNullable(found.get(key));
  }

  private synchronized void keep(K key, V it) {
    found.put(key, it);
    if (found.size() > room) found.remove(found.keySet().iterator().next());
  }
}
