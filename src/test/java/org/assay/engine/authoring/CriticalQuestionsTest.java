package org.assay.engine.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.List;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Profile;
import org.assay.engine.lint.authortest.FilledFixture;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.assay.engine.scoring.Phase;
import org.assay.engine.scoring.Scorer;
import org.junit.jupiter.api.Test;

class CriticalQuestionsTest {
  @Test
  void a_school_that_leaves_every_critical_question_open_is_given_no_band() {
    var edition = FormCatalogueFixture.SHIPPED.edition("section-175", "2026.1").orElseThrow();
    var critical =
        edition.questions().stream().filter(q -> q.critical() != null).map(Question::key).toList();
    var answers = new HashMap<>(FilledFixture.best(edition, Profile.UNKNOWN));
    critical.forEach(answers::remove);
    var answering = Answering.of(edition, Profile.UNKNOWN, answers);
    var open = critical.stream().filter(answering::visible).toList();
    var card = Scorer.score(edition, answering, Phase.FINAL);
    assertNull(card.compliance().band());
    assertEquals(open, card.compliance().withheldBy());
    assertEquals(List.of(), card.compliance().cappedBy());
  }
}
