package org.assay.engine.lint.authortest;

import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Profile;
import org.assay.engine.questionset.Edition;

/** Whole forms, filled in with all that each answer demands. */
public final class FilledFixture {
  private FilledFixture() {}

  public static Map<String, Answer> best(Edition edition, Profile profile) {
    return new SampleAnswers(edition, SampleAnswers.How.BEST).fill(profile, Map.of());
  }
}
