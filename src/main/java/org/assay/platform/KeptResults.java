package org.assay.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * What was worked out before, the least recently used dropped first. Where the key names all that a
 * result depends on, what is kept never differs from what is worked out anew; where it does not,
 * the newest is kept in place of the one before.
 */
public final class KeptResults<K, T> {
  private final Map<K, T> results = new LinkedHashMap<>(16, 0.75f, true);
  private final long room;
  private final ToLongFunction<T> size;
  private long used;

  /**
   * @param most how many are kept
   */
  public KeptResults(int most) {
    this(most, it -> 1);
  }

  /**
   * @param room for how much; what is larger alone is not kept
   * @param size how much of it a result takes
   */
  public KeptResults(long room, ToLongFunction<T> size) {
    this.room = room;
    this.size = size;
  }

  /** Two who ask at once may both work it out. */
  public T of(K key, Supplier<T> work) {
    var known = find(key);
    if (known.isPresent()) return known.get();
    var made = work.get();
    keep(key, made);
    return made;
  }

  public synchronized Optional<T> find(K key) {
    return Optional.ofNullable(results.get(key));
  }

  public synchronized void keep(K key, T made) {
    if (size.applyAsLong(made) > room || results.putIfAbsent(key, made) != null) return;
    used += size.applyAsLong(made);
    var oldest = results.values().iterator();
    while (used > room) {
      used -= size.applyAsLong(oldest.next());
      oldest.remove();
    }
  }

  /** In place of what was kept under the key before. */
  public synchronized void replace(K key, T made) {
    forget(key);
    keep(key, made);
  }

  public synchronized void forget(K key) {
    var known = results.remove(key);
    if (known != null) used -= size.applyAsLong(known);
  }
}
