package org.assay.desk.register.list;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where each column of a list is. Columns are known by their names, in capitals or not, since newer
 * lists have more of them in another order.
 */
public final class Columns {
  private final Map<String, Integer> at = new HashMap<>();
  private final List<String> names;

  public Columns(List<String> names) {
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      at.putIfAbsent(small(names.get(i)), i);
    }
  }

  boolean hold(Collection<String> wanted) {
    return at.keySet().containsAll(wanted);
  }

  public List<String> names() {
    return names;
  }

  public int size() {
    return names.size();
  }

  /** The first of the columns that the list has; -1 when it has none of them. */
  int of(String... wanted) {
    for (var name : wanted) {
      var found = at.get(small(name));
      if (found != null) return found;
    }
    return -1;
  }

  static String small(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
