package org.assay.demonstration.answers;

import java.util.Locale;
import java.util.Set;
import org.assay.demonstration.county.Member;
import org.assay.engine.questionset.Question;

/**
 * How well an organisation does, and so how it answers. Everything about one school leans the same
 * way: its own quality and that of its trust first, then its strengths by theme, then each question
 * and each year. The units are standard deviations of one answer.
 */
public final class OrganisationQuality {
  /**
   * Where reviewers from outside find schools weakest: risk assessment, records, the voice of
   * pupils, governance, the single central record, Prevent.
   */
  private static final Set<String> WEAK =
      Set.of("records", "voice", "child-voice", "governance", "scr", "prevent", "learning");

  private static final double WEAKER = .75;

  /** What caps the band when it is missing is seldom missing. */
  private static final double HARDLY_EVER_MISSED = -1.1;

  private static final double YEARLY_GAIN = .04;

  /** What was planned last year is often done by this one. */
  private static final double GAIN_BY_ACTION = .35;

  private final long seed;
  private final String code;
  private final int year;
  private final double quality;

  public OrganisationQuality(long seed, Member member, int year) {
    this.seed = seed;
    this.code = member.code();
    this.year = year;
    var own = SeededRandom.of(seed, "quality", code).bell() * .75;
    var group = member.group();
    this.quality =
        own + (group == null ? 0 : SeededRandom.of(seed, "quality of group", group).bell() * .35);
  }

  /**
   * How the answer leans; 0 in the middle.
   *
   * @param root the key that the question had when it was first asked
   * @param planned the answer before this one came with an action
   */
  double towards(Question question, String root, boolean planned) {
    return quality
        + byTheme(question)
        - hardness(question, root)
        + SeededRandom.of(seed, "answer", code, root).bell() * .85
        + SeededRandom.of(seed, "answer", code, root, year).bell() * .35
        + year * YEARLY_GAIN
        + (planned ? GAIN_BY_ACTION : 0);
  }

  public double quality() {
    return quality;
  }

  /** 0 for the first of the cycles that the county knows. */
  int year() {
    return year;
  }

  SeededRandom chance(String about, String root) {
    return SeededRandom.of(seed, about, code, root, year);
  }

  /** The same in every year. */
  SeededRandom lasting(String about, String root) {
    return SeededRandom.of(seed, about, code, root);
  }

  /** The same for every organisation. */
  SeededRandom everywhere(String about, String what) {
    return SeededRandom.of(seed, about, what);
  }

  /** A school's own strengths, and what moved in the whole county from one year to the next. */
  private double byTheme(Question question) {
    if (question.themes().isEmpty()) {
      return 0;
    }
    var theme = question.themes().getFirst();
    return SeededRandom.of(seed, "theme", code, theme).bell() * .35
        + year * SeededRandom.of(seed, "theme of the year", theme).bell() * .15;
  }

  private double hardness(Question question, String root) {
    double own = SeededRandom.of(seed, "hardness", root.toLowerCase(Locale.ROOT)).bell() * .25;
    double byForce = question.force() == Question.Force.MUST ? -.25 : 0;
    double critical = question.critical() == null ? 0 : HARDLY_EVER_MISSED;
    return own + byForce + critical + (weak(question) ? WEAKER : 0);
  }

  static boolean weak(Question question) {
    return question.themes().stream().anyMatch(WEAK::contains)
        || question.key().contains("risk-assess")
        || question.evidence().kinds().contains("risk-assessment");
  }
}
