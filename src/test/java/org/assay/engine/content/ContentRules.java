package org.assay.engine.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Profile;
import org.assay.engine.answering.Truth;
import org.assay.engine.questionset.Audience;
import org.assay.engine.questionset.Condition;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.engine.questionset.reading.FormCatalogue;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.jspecify.annotations.Nullable;

/** The newest editions, which of them are renewed, and how many questions a setting is asked. */
final class ContentRules {
  static final FormCatalogue FORMS = FormCatalogueFixture.SHIPPED;
  private static final Path FOLDER = Path.of("src", "test", "resources", "content");
  private static final List<String> YES_OR_NO =
      List.of(
          "boarding",
          "earlyYears",
          "sixthForm",
          "alternativeProvision",
          "residential",
          "commissions",
          "frontline");

  private ContentRules() {}

  /** A setting, and the most that it may be asked. */
  record Size(
      String set,
      String sector,
      String setting,
      String phase,
      Set<String> facts,
      int most,
      boolean now) {
    Edition edition() {
      return FORMS.latest(set).orElseThrow();
    }

    @Override
    public String toString() {
      return "%-18s %-26s %-12s %-45s"
          .formatted(set, setting, phase, String.join(" ", facts.stream().sorted().toList()));
    }
  }

  static List<Size> sizes() {
    return lines("sizes.txt")
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .map(
            it ->
                new Size(
                    it.get(0),
                    it.get(1),
                    it.get(2),
                    it.get(3),
                    Set.copyOf(it.get(4).isEmpty() ? List.of() : List.of(it.get(4).split(" "))),
                    Integer.parseInt(it.get(5)),
                    it.get(6).equals("now")))
        .toList();
  }

  /**
   * A set whose newest edition keeps the rules.
   *
   * @param fewest stories of impact that it asks for
   */
  record Renewed(Edition edition, int fewest, int most) {
    @Override
    public String toString() {
      return edition.set().id() + " " + edition.set().version();
    }
  }

  static List<Renewed> renewed() {
    return lines("renewed.txt")
        .map(line -> line.split(" *\\| *"))
        .map(
            it ->
                new Renewed(
                    FORMS.latest(it[0]).orElseThrow(),
                    Integer.parseInt(it[1]),
                    Integer.parseInt(it[2])))
        .toList();
  }

  /** Each kind of school for the youngest, with each combination of what it may have. */
  static List<Size> primaries() {
    var primaries = new ArrayList<Size>();
    for (var setting : SettingType.values()) {
      if (setting.sector() != Sector.EDUCATION) continue;
      for (var facts : combinations(List.of("boarding", "earlyYears", "alternativeProvision"))) {
        primaries.add(
            new Size("section-175", "education", setting.code(), "primary", facts, 90, true));
      }
    }
    return primaries;
  }

  private static List<Set<String>> combinations(List<String> facts) {
    return IntStream.range(0, 1 << facts.size())
        .mapToObj(
            bits ->
                IntStream.range(0, facts.size())
                    .filter(i -> (bits >> i & 1) == 1)
                    .mapToObj(facts::get)
                    .collect(Collectors.toSet()))
        .toList();
  }

  /** What is asked and answered, without what is only read or signed. */
  static boolean asks(Question question) {
    return !(question.type() instanceof ItemType.InfoItem)
        && !(question.type() instanceof ItemType.DeclarationItem);
  }

  /** How many questions a setting can be asked at most, whatever it answers. */
  static int count(Size size, Edition edition, boolean apart) {
    var facts = facts(size);
    var answering = Answering.of(edition, new Profile(facts), Map.of());
    int many = 0;
    for (var section : edition.set().sections()) {
      if (section.apart() != apart || !shown(answering, size, section)) continue;
      many +=
          (int)
              section.questions().stream()
                  .filter(ContentRules::asks)
                  .filter(it -> isFor(it.audience(), size) && mayBe(answering, it.visibleWhen()))
                  .count();
    }
    return many;
  }

  private static boolean shown(Answering answering, Size size, Section section) {
    return isFor(section.audience(), size) && mayBe(answering, section.visibleWhen());
  }

  private static boolean mayBe(Answering answering, @Nullable Condition condition) {
    return condition == null || answering.test(condition) != Truth.FALSE;
  }

  private static boolean isFor(Audience audience, Size size) {
    return (audience.settingTypes().isEmpty() || audience.settingTypes().contains(size.setting()))
        && (audience.sectors().isEmpty() || audience.sectors().contains(size.sector()));
  }

  private static Map<String, Object> facts(Size size) {
    var facts = new HashMap<String, Object>();
    facts.put("sector", size.sector());
    facts.put("settingType", size.setting());
    facts.put("phase", size.phase());
    YES_OR_NO.forEach(it -> facts.put(it, size.facts().contains(it)));
    return facts;
  }

  private static Stream<String> lines(String name) {
    try {
      return Files.readAllLines(FOLDER.resolve(name)).stream()
          .filter(it -> !it.isBlank() && !it.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
