package org.assay.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.List;
import org.assay.answering.Answering;
import org.assay.answering.Profile;
import org.assay.questionset.FormCatalogueLoader;
import org.assay.questionset.Question;
import org.assay.scoring.Phase;
import org.assay.scoring.Scorer;
import org.junit.jupiter.api.Test;

class CriticalQuestionsTest {
  @Test
  void a_school_that_leaves_every_critical_question_open_is_given_no_band() {
    var edition =
        new FormCatalogueLoader().classpath().edition("section-175", "2026.1").orElseThrow();
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
