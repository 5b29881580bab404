package org.assay.engine.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.ImpactClaim;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Profile;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.reading.QuestionSetLoader;

/** Small question sets written as JSON, and answers to them. */
final class ScoringFixture {
  static final String RAG =
      """
      "rag": {"options": [
        {"code": "green", "label": "Green", "points": 2},
        {"code": "amber", "label": "Amber", "points": 1, "action": "required"},
        {"code": "red", "label": "Red", "points": 0, "action": "required"},
        {"code": "na", "label": "Not applicable", "state": "notApplicable", "reason": "required"},
        {"code": "unsure", "label": "We do not know", "state": "unknown"}]}\
      """;

  static final String BANDS =
      """
      "bands": [{"code": "strong", "from": 0.85}, {"code": "good", "from": 0.7},
        {"code": "weak", "from": 0.4}, {"code": "poor", "from": 0}]\
      """;

  private ScoringFixture() {}

  /** One section "s" on red, amber and green. */
  static Edition ragForm(String... questions) {
    return form(RAG, scoring("mean", "mean", ""), section("s", "", questions));
  }

  static Edition form(String scales, String scoring, String... sections) {
    var json =
        """
        {"formatVersion": "1.0", "id": "small", "version": "2026.1", "title": "Small", "kind": "PULSE",
         "guidanceEdition": "None", "effectiveFrom": "2026-09-01",
         "scales": {%s}, "sections": [%s], "scoring": %s}\
        """
            .formatted(scales, String.join(",", sections), scoring);
    return new QuestionSetLoader().require(json.getBytes(UTF_8));
  }

  /**
   * Percentages with one digit.
   *
   * @param more further fields, each with a comma before it
   */
  static String scoring(String section, String set, String more) {
    return "{\"section\": \"%s\", \"set\": \"%s\", %s, \"rounding\": {\"digits\": 1} %s}"
        .formatted(section, set, BANDS, more);
  }

  static String section(String key, String more, String... questions) {
    return "{\"key\": \"%s\", \"title\": \"%s\" %s, \"questions\": [%s]}"
        .formatted(key, key, more, String.join(",", questions));
  }

  /** On the scale "rag". */
  static String rag(String key, String more) {
    return question(key, "\"type\": \"scale\", \"scale\": \"rag\"" + more);
  }

  static String rag(String key) {
    return rag(key, "");
  }

  static String question(String key, String rest) {
    return "{\"key\": \"%s\", \"text\": \"Is it so?\", %s}".formatted(key, rest);
  }

  static Answer chose(String option) {
    return answer(new Value.Choice(option), null);
  }

  static Answer na() {
    return answer(new Value.Choice("na"), "It does not arise here.");
  }

  static Answer said(boolean yes) {
    return answer(new Value.Flag(yes), null);
  }

  static Answer ticked(String... statements) {
    return answer(new Value.Choices(List.of(statements)), null);
  }

  static Answer impact(int level) {
    return new Answer(
        null,
        null,
        null,
        null,
        List.of(),
        null,
        new ImpactClaim("A change", "Children", List.of("data"), null, level));
  }

  static Answer answer(Value value, String reason) {
    return new Answer(value, null, reason, null, List.of(), null, null);
  }

  static Scorecard draft(Edition form, Map<String, Answer> answers) {
    return Scorer.score(form, Answering.of(form, Profile.UNKNOWN, answers), Phase.DRAFT);
  }

  static Scorecard last(Edition form, Map<String, Answer> answers) {
    return Scorer.score(form, Answering.of(form, Profile.UNKNOWN, answers), Phase.FINAL);
  }

  static Scorecard last(Edition form, Map<String, Object> facts, Map<String, Answer> answers) {
    return Scorer.score(form, Answering.of(form, new Profile(facts), answers), Phase.FINAL);
  }

  /** The ratio as a decimal of the length that a reader would write. */
  static BigDecimal worked(String decimal) {
    return new BigDecimal(decimal);
  }
}
