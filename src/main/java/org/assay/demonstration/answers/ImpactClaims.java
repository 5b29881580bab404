package org.assay.demonstration.answers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assay.engine.answering.Answer.ImpactClaim;
import org.assay.engine.questionset.Question;

/**
 * Claims of impact. Most tell of an activity or of a change in practice; few show an outcome, and
 * very few have it confirmed by somebody else.
 */
final class ImpactClaims {
  /** Where level 1, 2, 3 and 4 begin on the leaning of an organisation that is like most. */
  private static final double[] CUTS = {-1.5, -.15, 1.15, 2.2};

  private static final List<String> OWN_SOURCES = List.of("data", "child-voice", "staff", "data");
  private static final List<String> MORE_SOURCES =
      List.of("parent-voice", "observation", "child-voice", "staff", "external");
  private static final List<String> FROM_OUTSIDE = List.of("external", "observation");

  private static final double YEARLY_GAIN = .1;

  private ImpactClaims() {}

  static ImpactClaim claim(AnsweringSession occasion, Question question) {
    int level = level(occasion, question);
    var phrases = occasion.phrases(question);
    var chance = occasion.chance("impact", question);
    return new ImpactClaim(
        phrases.say("claim." + level),
        level >= 2 || chance.happens(.3) ? phrases.say("who") : null,
        sources(level, chance),
        level >= 2 ? occasion.day().minusDays(chance.between(10, 400)) : null,
        level);
  }

  /** Doing well and showing it are two things: quality counts for a third of the spread. */
  private static int level(AnsweringSession occasion, Question question) {
    var root = occasion.root(question);
    double leaning =
        occasion.disposition().quality() * .45
            + occasion.disposition().year() * YEARLY_GAIN
            + byTheme(occasion, question)
            + occasion.disposition().lasting("impact", root).bell() * .8
            + occasion.chance("impact of the year", question).bell() * .35;
    int level = 0;
    while (level < CUTS.length && leaning >= CUTS[level]) {
      level++;
    }
    return level;
  }

  /** Some standards lend themselves to showing a difference more than others. */
  private static double byTheme(AnsweringSession occasion, Question question) {
    return question.themes().isEmpty()
        ? 0
        : occasion.disposition().everywhere("impact", question.themes().getFirst()).bell() * .35;
  }

  private static List<String> sources(int level, SeededRandom chance) {
    Set<String> sources = new LinkedHashSet<>();
    if (level == 4) {
      sources.add(chance.pick(FROM_OUTSIDE));
    }
    if (level >= 3 || (level == 2 && chance.happens(.6)) || (level == 1 && chance.happens(.2))) {
      sources.add(chance.pick(OWN_SOURCES));
    }
    if (level >= 3 && chance.happens(.4)) {
      sources.add(chance.pick(MORE_SOURCES));
    }
    return List.copyOf(sources);
  }
}
