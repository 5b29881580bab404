package org.assay.reporting.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.directory.Register;

/**
 * Finds names in a text: whole, in any case, whatever stands before and after. The longest that
 * fits counts.
 */
final class OrganisationNames {
  /** A shorter one is no name that could be told from a word. */
  private static final int SHORTEST = 3;

  private final Map<String, List<String>> byFirstWord = new HashMap<>();

  OrganisationNames(Collection<String> names) {
    for (var it : names) {
      var name = it.strip();
      if (name.length() >= SHORTEST) {
        byFirstWord.computeIfAbsent(word(name, 0), word -> new ArrayList<>()).add(name);
      }
    }
    byFirstWord.values().forEach(all -> all.sort((a, b) -> b.length() - a.length()));
  }

  /** Of the partnership's organisations and groups. */
  static OrganisationNames of(Register register, long partnership) {
    return without(register, partnership, Set.of());
  }

  /**
   * The same without some.
   *
   * @param named ids of organisations that may be named
   */
  static OrganisationNames without(Register register, long partnership, Set<Long> named) {
    return new OrganisationNames(
        Stream.concat(
                register.organisations(partnership).stream()
                    .filter(it -> !named.contains(it.id()))
                    .map(Organisation::name),
                register.groups(partnership).stream().map(OrganisationGroup::name))
            .toList());
  }

  boolean in(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (at(text, i) > 0) return true;
    }
    return false;
  }

  /** The text with other words in the place of each name. */
  String replaced(String text, String by) {
    if (!in(text)) return text;
    var out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int length = at(text, i);
      if (length > 0) out.append(by);
      else out.append(text.charAt(i));
      i += Math.max(1, length);
    }
    return out.toString();
  }

  /** How long the name is that begins there; 0 for none. */
  private int at(String text, int start) {
    if (!begins(text, start)) return 0;
    for (var name : byFirstWord.getOrDefault(word(text, start), List.of())) {
      if (text.regionMatches(true, start, name, 0, name.length())
          && ends(text, start + name.length())) {
        return name.length();
      }
    }
    return 0;
  }

  private static boolean begins(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at))
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
  }

  private static boolean ends(String text, int at) {
    return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  private static String word(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) end++;
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
