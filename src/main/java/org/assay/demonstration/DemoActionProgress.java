package org.assay.demonstration;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assay.demonstration.ReturnRecorder.Ground;
import org.assay.demonstration.answers.SeededRandom;
import org.assay.demonstration.answers.WordsLoader;
import org.assay.demonstration.county.Member;
import org.assay.learning.actions.Action;
import org.assay.learning.actions.Actions;
import org.assay.learning.actions.Proof;
import org.assay.learning.actions.RecordActions;
import org.assay.learning.actions.RecordActions.Noted;
import org.assay.learning.actions.RecordActions.Worked;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/**
 * Has the organisations that a visitor can speak for, and the schools of the trust, work on their
 * actions: most of last year's are done, some are late, and some of this year's have begun. The
 * rest of the county has closed most of what was due.
 */
@Singleton
class DemoActionProgress {
  private static final Map<String, List<String>> WORDS = WordsLoader.sections("phrases.txt");
  private static final String ELSEWHERE = "Minuted, and checked by those who answer for it.";
  private static final Duration SETTLED = Duration.ofDays(6);
  private static final double DONE_WHEN_DUE = .68;
  private static final double DONE_BEFORE = .07;
  private static final double BEGUN = .35;

  private final Actions actions;
  private final RecordActions record;
  private final DemonstrationRepository marks;
  private final Clock clock;

  DemoActionProgress(
      Actions actions, RecordActions record, DemonstrationRepository marks, Clock clock) {
    this.actions = actions;
    this.record = record;
    this.marks = marks;
    this.clock = clock;
  }

  /**
   * @param group code of the trust whose lead a visitor can be; null when there is none
   */
  void some(long partnershipId, Ground ground, @Nullable String group) {
    var members =
        Stream.concat(
                ground.plan().holders().values().stream(),
                ground.plan().county().members().stream()
                    .filter(it -> group != null && group.equals(it.group())))
            .distinct();
    members.forEach(it -> record.work(worked(partnershipId, ground, it)));
    marks.closeMany(partnershipId, day(clock.instant()), ELSEWHERE);
  }

  private List<Worked> worked(long partnershipId, Ground ground, Member member) {
    var person = ground.posts().respondent(member);
    var caller =
        new Caller(
            person, "", partnershipId, Role.RESPONDENT, ground.organisation(member).id(), null);
    return actions.list(caller).stream()
        .filter(it -> it.state().isOpen() && !it.isToBeWritten())
        .flatMap(it -> Stream.ofNullable(worked(ground, member, it, person)))
        .toList();
  }

  private @Nullable Worked worked(Ground ground, Member member, Action action, long person) {
    var chance =
        SeededRandom.of(
            ground.plan().county().seed(),
            "work",
            member.code(),
            action.about().source(),
            action.raisedBy().key());
    var now = clock.instant();
    var age = Duration.between(action.openedAt(), now).minus(SETTLED);
    if (age.isNegative()) return null;
    var noted = new Noted(part(action.openedAt(), age, .1, .5, chance), words("note", chance));
    if (chance.happens(isDue(action, now) ? DONE_WHEN_DUE : DONE_BEFORE)) {
      var done = part(action.openedAt(), age, .55, .95, chance);
      return new Worked(action, person, List.of(noted), done, proof(done, chance));
    }
    return chance.happens(BEGUN)
        ? new Worked(action, person, List.of(noted), null, Proof.NONE)
        : null;
  }

  private static boolean isDue(Action action, Instant now) {
    var due = action.plan().due();
    return due != null && due.isBefore(day(now));
  }

  /** A moment after the beginning, between two shares of the whole. */
  private static Instant part(
      Instant begin, Duration whole, double least, double most, SeededRandom chance) {
    var share = least + (most - least) * chance.share();
    return begin.plusSeconds((long) (whole.toSeconds() * share));
  }

  private static Proof proof(Instant at, SeededRandom chance) {
    return new Proof(words("proof", chance), null, null, day(at));
  }

  private static String words(String which, SeededRandom chance) {
    return chance.pick(Objects.requireNonNull(WORDS.get("action." + which)));
  }

  private static LocalDate day(Instant at) {
    return England.day(at);
  }
}
