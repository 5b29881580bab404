package org.assay.desk.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.engine.questionset.text.UnseenCharacters;
import org.assay.people.directory.District;
import org.jspecify.annotations.Nullable;

/** Districts as they are typed: one a line, with its quadrant, board and code after commas. */
final class DistrictLines {
  private static final int LONGEST = 80;

  private DistrictLines() {}

  static String of(List<District> districts) {
    return districts.stream().map(DistrictLines::line).collect(Collectors.joining("\n"));
  }

  private static String line(District it) {
    return Stream.of(it.name(), text(it.quadrant()), text(it.icb()), text(it.gssCode()))
        .collect(Collectors.joining(", "))
        .replaceAll("(, )+$", "");
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  sealed interface Read {
    record Districts(List<District> all) implements Read {}

    /**
     * @param why with what to do
     */
    record Wrong(String why) implements Read {}
  }

  static Read read(String typed) {
    var unseen = UnseenCharacters.fault(typed).orElse(null);
    if (unseen != null) return new Read.Wrong(unseen);
    var all = new ArrayList<District>();
    var names = new HashSet<String>();
    for (var line : typed.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()) {
      var parts = line.split(",", -1);
      var name = parts[0].strip();
      if (name.isEmpty() || parts.length > 4) {
        return new Read.Wrong(
            "Write each line as: name, quadrant, integrated care board, code. Check “"
                + line
                + "”");
      }
      if (Stream.of(parts).anyMatch(it -> it.strip().length() > LONGEST)) {
        return new Read.Wrong("Shorten “" + name + "”: a name has 80 characters at most");
      }
      if (!names.add(name)) return new Read.Wrong("“" + name + "” is there twice. Remove one");
      all.add(new District(name, part(parts, 1), part(parts, 2), part(parts, 3)));
    }
    return new Read.Districts(all);
  }

  private static @Nullable String part(String[] parts, int at) {
    return at >= parts.length || parts[at].isBlank() ? null : parts[at].strip();
  }
}
