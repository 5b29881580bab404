package org.assay.engine.scoring;

import static org.assay.engine.scoring.ScoringFixture.RAG;
import static org.assay.engine.scoring.ScoringFixture.chose;
import static org.assay.engine.scoring.ScoringFixture.form;
import static org.assay.engine.scoring.ScoringFixture.impact;
import static org.assay.engine.scoring.ScoringFixture.last;
import static org.assay.engine.scoring.ScoringFixture.na;
import static org.assay.engine.scoring.ScoringFixture.question;
import static org.assay.engine.scoring.ScoringFixture.rag;
import static org.assay.engine.scoring.ScoringFixture.ragForm;
import static org.assay.engine.scoring.ScoringFixture.scoring;
import static org.assay.engine.scoring.ScoringFixture.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScorecardWriterTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void a_scorecard_is_written_under_the_names_of_the_format() throws Exception {
    var form =
        ragForm(
            rag("a", ", \"force\": \"must\""),
            rag("b"),
            rag("c"),
            question("d", "\"type\": \"impact\""));
    var card =
        last(form, Map.of("a", chose("amber"), "b", chose("green"), "c", na(), "d", impact(3)));
    var expected =
        """
        {"compliance": {"ratio": 0.75, "percent": "75.0%", "band": "good", "cappedBy": [], "withheldBy": [], "answered": 2,
          "notApplicable": 1, "unanswered": 0, "notAsked": 0,
          "notApplicableShare": 0.3333333333333333333333333333333333, "coverage": 1},
         "impact": {"mean": 3, "levels": {"0": 0, "1": 0, "2": 0, "3": 1, "4": 0}},
         "sections": [{"key": "s", "ratio": 0.75, "percent": "75.0%", "answered": 2, "notApplicable": 1,
           "unanswered": 0, "notAsked": 0,
           "notApplicableShare": 0.3333333333333333333333333333333333, "coverage": 1}],
         "questions": {"a": {"state": "answered", "value": 0.5}, "b": {"state": "answered", "value": 1},
           "c": {"state": "notApplicable", "value": null}, "d": {"state": "answered", "value": null}},
         "mustBreaches": ["a"], "actionsRequired": ["a"], "supportRequested": []}\
        """;
    assertEquals(JSON.readTree(expected), JSON.readTree(ScorecardWriter.json(card)));
  }

  @Test
  void what_is_excluded_is_null() throws Exception {
    var card = JSON.readTree(ScorecardWriter.json(last(ragForm(rag("a")), Map.of("a", na()))));
    for (var field :
        new String[] {
          "/compliance/ratio", "/compliance/percent", "/compliance/band", "/sections/0/ratio"
        }) {
      assertTrue(card.at(field).isNull(), field);
    }
  }

  @Test
  void a_small_ratio_has_no_exponent() {
    var form =
        form(
            RAG,
            scoring("weighted-mean", "mean", ""),
            section("s", "", rag("a"), rag("b", ", \"weight\": 99999999")));
    var json = ScorecardWriter.json(last(form, Map.of("a", chose("green"), "b", chose("red"))));
    assertTrue(json.contains("\"ratio\":0.00000001,"), json); // 1 / 100,000,000
  }
}
