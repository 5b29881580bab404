package org.assay.engine.answering.reading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of one object at a time. Most objects have few, among which looking takes less than a
 * set; one that has more gets a set of its own, so that neither many names nor many objects take
 * more than their share of time.
 */
final class GivenNames {
  private static final int FEW = 8;

  private final String[] few = new String[FEW];
  private int count;
  private @Nullable Set<String> many;

  /** Begins another object. */
  void clear() {
    count = 0;
    many = null;
  }

  /** False when the object has that name already. */
  boolean add(String name) {
    if (many != null) return many.add(name);
    for (int i = 0; i < count; i++) {
      if (few[i].equals(name)) return false;
    }
    if (count < FEW) {
      few[count++] = name;
    } else {
      many = new HashSet<>(Arrays.asList(few));
      many.add(name);
    }
    return true;
  }
}
