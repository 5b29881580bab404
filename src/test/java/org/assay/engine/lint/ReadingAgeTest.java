package org.assay.engine.lint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.reading.FormCatalogue;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.junit.jupiter.api.Test;

/** How hard the newest editions are to read, by the same rule as the lint. */
class ReadingAgeTest {
  /** The mean over what is written in one place of all questions, in years. */
  private static final double OLDEST = 13;

  private static final FormCatalogue FORMS = FormCatalogueFixture.SHIPPED;

  @Test
  void a_tired_reader_of_thirteen_could_follow_what_is_asked_and_why() throws IOException {
    var lines = new ArrayList<String>();
    lines.add(
        "%-34s %9s %6s %9s %8s"
            .formatted("question set", "questions", "why", "guidance", "example"));
    for (var edition : newest()) {
      var ages =
          List.of(
              mean(edition, it -> it.text()),
              mean(edition, it -> it.why()),
              mean(edition, it -> it.guidance()),
              mean(edition, it -> it.example()));
      lines.add(
          "%-34s %9.1f %6.1f %9.1f %8.1f"
              .formatted(
                  edition.set().id() + " " + edition.set().version(),
                  ages.get(0),
                  ages.get(1),
                  ages.get(2),
                  ages.get(3)));
      ages.forEach(age -> assertTrue(age <= OLDEST, edition.set().id() + " reads at " + age));
    }
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "reading-age.txt"), lines);
  }

  private static List<Edition> newest() {
    return FORMS.editions().stream()
        .map(it -> it.set().id())
        .distinct()
        .map(id -> FORMS.latest(id).orElseThrow())
        .toList();
  }

  private static double mean(
      Edition edition, Function<Question, @org.jspecify.annotations.Nullable String> of) {
    return edition.questions().stream()
        .filter(it -> !(it.type() instanceof ItemType.InfoItem))
        .flatMap(it -> Stream.ofNullable(of.apply(it)))
        .filter(Objects::nonNull)
        .mapToDouble(Readability::age)
        .average()
        .orElse(0);
  }
}
