package org.assay.authoring;

import java.util.Map;
import org.assay.answering.Answer;
import org.assay.answering.Profile;
import org.assay.questionset.Edition;

/** Whole forms, filled in with all that each answer demands. */
public final class FilledFixture {
  private FilledFixture() {}

  public static Map<String, Answer> best(Edition edition, Profile profile) {
    return new Filler(edition, Filler.How.BEST).fill(profile, Map.of());
  }
}
