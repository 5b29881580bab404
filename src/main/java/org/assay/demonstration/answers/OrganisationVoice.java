package org.assay.demonstration.answers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.demonstration.county.Names;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.SettingType;

/**
 * The words that an organisation uses of itself.
 *
 * @param children pupils, students, young people
 * @param board who governs it
 * @param leads posts that lead its actions
 * @param site where its website and its mail are
 */
record OrganisationVoice(
    String kind, String children, String staff, String board, List<String> leads, String site) {
  private static final Map<String, List<String>> SECTIONS = WordsLoader.sections("phrases.txt");

  static OrganisationVoice of(Organisation it) {
    var kind = kind(it);
    var words =
        Objects.requireNonNull(SECTIONS.get("organisation." + kind)).stream()
            .map(line -> line.split(": "))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    return new OrganisationVoice(
        kind,
        words.getOrDefault("children", ""),
        words.getOrDefault("staff", ""),
        words.getOrDefault("board", ""),
        WordsLoader.list(words.getOrDefault("leads", "")),
        Names.slug(it.name()) + ".example.org");
  }

  private static String kind(Organisation it) {
    return switch (it.sector()) {
      case EDUCATION ->
          it.phase() == org.assay.people.directory.Phase.SIXTEEN_PLUS ? "college" : "school";
      case EARLY_YEARS -> alone(it) ? "childminder" : "early-years";
      case LOCAL_AUTHORITY, DISTRICT_COUNCIL -> "council";
      case VOLUNTARY, FAITH, SPORT -> "charity";
      default -> "agency";
    };
  }

  private static boolean alone(Organisation it) {
    return it.settingType() == SettingType.CHILDMINDER;
  }
}
