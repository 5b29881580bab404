package org.assay.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.assay.demonstration.answers.GeneratedAnswers;
import org.assay.demonstration.county.County;
import org.assay.demonstration.county.CountySize;
import org.assay.demonstration.county.Member;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswersWriter;
import org.assay.engine.questionset.reading.FormCatalogue;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two runs of Java order their sets and maps differently; the county must not notice. */
@Tag("process")
class SameEverywhereTest {
  private static final FormCatalogue FORMS = FormCatalogueFixture.SHIPPED;
  private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

  @Test
  void another_run_of_java_makes_the_same_county_to_the_byte() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var other =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SameEverywhereTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var printed = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, other.waitFor());
    assertEquals(digest(7), printed.strip());
  }

  @Test
  void another_seed_makes_another_county() throws Exception {
    assertNotEquals(digest(7), digest(8));
  }

  public static void main(String[] none) throws Exception {
    System.out.println(digest(7));
  }

  /** Of everything that a village's county says: its register, its courses and its answers. */
  private static String digest(long seed) throws NoSuchAlgorithmException, IOException {
    var digest = MessageDigest.getInstance("SHA-256");
    var county = County.of(seed, CountySize.VILLAGE);
    var plan = CollectionPlan.of(county, NOW);
    digest.update(county.toString().getBytes(StandardCharsets.UTF_8));
    for (var family : plan.families()) {
      for (var member : family.getFirst().members()) {
        Map<String, Answer> before = Map.of();
        for (var asked : family) {
          before = answers(seed, asked, member, before);
          digest.update(asked.course(member).toString().getBytes(StandardCharsets.UTF_8));
          for (var answer : before.entrySet()) {
            digest.update(
                (answer.getKey() + AnswersWriter.node(answer.getValue()))
                    .getBytes(StandardCharsets.UTF_8));
          }
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Map<String, Answer> answers(
      long seed, CollectionPlan.Asked asked, Member member, Map<String, Answer> before) {
    var round = asked.round();
    var edition = FORMS.edition(round.form(), round.version()).orElseThrow();
    return new GeneratedAnswers(seed, edition)
        .of(member, member.organisation(), round.year(), asked.course(member), before);
  }
}
