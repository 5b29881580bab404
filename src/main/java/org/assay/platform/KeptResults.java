package org.assay.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was worked out before, the least recently used dropped first. The key names all that it
 * depends on, so that a kept result never differs from one worked out anew.
 */
public final class KeptResults<K, T> {
  private final Map<K, T> results = new LinkedHashMap<>(16, 0.75f, true);
  private final int most;

  /**
   * @param most how many are kept
   */
  public KeptResults(int most) {
    this.most = most;
  }

  /** Two who ask at once may both work it out. */
  public T of(K key, Supplier<T> work) {
    var known = find(key);
    if (known.isPresent()) return known.get();
    var made = work.get();
    keep(key, made);
    return made;
  }

  private synchronized Optional<T> find(K key) {
    return Optional.ofNullable(results.get(key));
  }

  private synchronized void keep(K key, T made) {
    results.put(key, made);
    if (results.size() > most) results.remove(results.keySet().iterator().next());
  }
}
