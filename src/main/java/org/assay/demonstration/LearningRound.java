package org.assay.demonstration;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.assay.desk.settings.PartnershipBodies;
import org.assay.learning.recommendations.Chains;
import org.assay.learning.recommendations.MakeRecommendations;
import org.assay.learning.recommendations.NewRecommendation;
import org.assay.learning.recommendations.findings.FindingSource;
import org.assay.learning.recommendations.findings.SourceKind;
import org.assay.learning.recommendations.intake.RecommendationImport;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/**
 * Two years of recommendations: those of a practice review and of others, each followed as far as
 * its course goes.
 */
@Singleton
class LearningRound {
  private static final List<String> LISTS =
      List.of("recommendations.csv", "review-recommendations.csv");
  private static final Pattern DAY = Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\d\\b");

  /** The month in which the days of the lists are right. */
  private static final YearMonth WRITTEN = YearMonth.of(2026, 11);

  private final PartnershipBodies bodies;
  private final RecommendationImport intake;
  private final MakeRecommendations making;
  private final Chains chains;
  private final RecommendationCourse course;
  private final ChallengeRound sessions;
  private final ReviewRound reviews;
  private final AuditRecommendations auditing;
  private final PastLetters past;
  private final Clock clock;

  LearningRound(
      PartnershipBodies bodies,
      RecommendationImport intake,
      MakeRecommendations making,
      Chains chains,
      RecommendationCourse course,
      ChallengeRound sessions,
      ReviewRound reviews,
      AuditRecommendations auditing,
      PastLetters past,
      Clock clock) {
    this.bodies = bodies;
    this.intake = intake;
    this.making = making;
    this.chains = chains;
    this.course = course;
    this.sessions = sessions;
    this.reviews = reviews;
    this.auditing = auditing;
    this.past = past;
    this.clock = clock;
  }

  /**
   * @param posts ids of the partnership's people by role
   * @param respondents who answers for an organisation, by its id
   */
  @Transactional
  void learn(long partnership, ToLongFunction<Role> posts, Map<Long, Long> respondents) {
    bodies.add(partnership, "Executive", "executive");
    bodies.add(partnership, "Performance, Audit and Scrutiny", "scrutiny");
    bodies.add(partnership, "Learning from Practice", "learning");
    var cast = new LearningCast(partnership, posts, respondents);
    var lead = cast.as(Role.LEARNING_LEAD);
    for (var list : LISTS) intake.store(lead, shifted(list), Map.of());
    supportOne(lead);
    auditing.ask(lead);
    for (var chain : chains.all(lead)) course.run(cast, chain);
    sessions.hold(cast);
    reviews.tell(lead);
    past.drop(partnership);
  }

  /** A second source asks for what is open already. */
  private void supportOne(Caller lead) {
    var words = "Invite every essential service to core groups and make sure that it comes.";
    var near = chains.near(lead, words);
    if (near.isEmpty()) return;
    var today = England.day(clock.instant());
    making.support(
        lead,
        Objects.requireNonNull(near.getFirst().recommendation().id()),
        new NewRecommendation(
            new FindingSource(SourceKind.SCRUTINY, "Scrutiny of child protection meetings", null),
            null,
            "2",
            "Housing officers and school nurses had not been asked to half of the meetings.",
            words,
            "Core groups",
            null,
            List.of(),
            null,
            "",
            today.minusMonths(9)));
  }

  /** The list with every day moved by as many months as have gone by since it was written. */
  private String shifted(String list) {
    var months = ChronoUnit.MONTHS.between(WRITTEN, YearMonth.from(England.day(clock.instant())));
    return DAY.matcher(read(list))
        .replaceAll(it -> LocalDate.parse(it.group()).plusMonths(months).toString());
  }

  private static String read(String list) {
    try (var in = LearningRound.class.getResourceAsStream("/demonstration/" + list)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who does what to recommendations. */
  record LearningCast(long partnership, ToLongFunction<Role> posts, Map<Long, Long> respondents) {
    Caller as(Role role) {
      return new Caller(posts.applyAsLong(role), "", partnership, role, null, null);
    }

    /** Somebody who speaks for an owner: an agency, or a body when there is none. */
    Caller owner(@Nullable Long organisation) {
      return organisation == null
          ? as(Role.ADMIN)
          : new Caller(
              Objects.requireNonNull(respondents.get(organisation)),
              "",
              partnership,
              Role.RESPONDENT,
              organisation,
              null);
    }
  }
}
