package org.assay.demonstration;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names schools and settings, each name once. */
final class SchoolNames {
  private static final Map<String, List<String>> PATTERNS =
      WordsLoader.table("patterns.txt").stream()
          .collect(Collectors.toUnmodifiableMap(List::getFirst, row -> row.subList(1, row.size())));
  private static final Pattern SLOT = Pattern.compile("\\{([a-z-]+)}");

  private final Set<String> taken = new HashSet<>();

  /** A name, and where its bearer is. */
  record Named(String name, Area area) {}

  Named next(Kind kind, Chance chance) {
    var patterns =
        Objects.requireNonNull(PATTERNS.get(kind.type().code() + " " + kind.phase().code()));
    for (int tries = 0; tries < 1000; tries++) {
      var area = Area.pick(chance);
      var name = filled(chance.pick(patterns), area, chance);
      if (taken.add(name)) {
        return new Named(name, area);
      }
    }
    throw new IllegalStateException(
        "No name is left for " + kind.type() + ". Add patterns to patterns.txt, or make fewer.");
  }

  private static String filled(String pattern, Area area, Chance chance) {
    return SLOT.matcher(pattern)
        .replaceAll(
            slot ->
                switch (slot.group(1)) {
                  case "place" -> area.place(chance);
                  case "district" -> area.district().name();
                  default -> chance.pick(Names.ALL.of(slot.group(1)));
                });
  }
}
