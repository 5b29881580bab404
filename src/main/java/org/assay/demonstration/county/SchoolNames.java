package org.assay.demonstration.county;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assay.demonstration.answers.SeededRandom;
import org.assay.demonstration.answers.WordsLoader;

/** Names schools and settings, each name once. */
final class SchoolNames {
  private static final Map<String, List<String>> PATTERNS =
      WordsLoader.table("patterns.txt").stream()
          .collect(Collectors.toUnmodifiableMap(List::getFirst, row -> row.subList(1, row.size())));
  private static final Pattern SLOT = Pattern.compile("\\{([a-z-]+)}");

  /** Before a name gets a number. */
  private static final int TRIES = 200;

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** A name, and where its bearer is. */
  record Named(String name, Area area) {}

  Named next(SettingKind kind, SeededRandom chance) {
    var patterns =
        Objects.requireNonNull(PATTERNS.get(kind.type().code() + " " + kind.phase().code()));
    var area = Area.pick(chance);
    var name = filled(chance.pick(patterns), area, chance);
    for (int tries = 1; tries < TRIES && taken.contains(name); tries++) {
      area = Area.pick(chance);
      name = filled(chance.pick(patterns), area, chance);
    }
    return new Named(once(name), area);
  }

  /** Where a county is so large that the words run out, the name gets a number. */
  private String once(String name) {
    var free = name;
    while (!taken.add(free)) {
      free = name + " " + numbers.merge(name, 1, (is, one) -> is + one);
    }
    return free;
  }

  private static String filled(String pattern, Area area, SeededRandom chance) {
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
