package org.assay.demonstration;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.pulse.OpenPulse;
import org.assay.collection.pulse.Pulse;
import org.assay.collection.pulse.PulseCounts;
import org.assay.collection.pulse.PulseSeat;
import org.assay.collection.pulse.PulseSets;
import org.assay.collection.pulse.Pulses;
import org.assay.demonstration.answers.SeededRandom;
import org.assay.engine.answering.Options;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/** A pulse of the agencies' staff that has closed, and pulses that schools have opened just now. */
@Singleton
class PulseRound {
  /** How many answered, by agency; the second is too few to be shown. */
  private static final List<Integer> ANSWERS = List.of(64, 6, 23, 41, 12, 88, 17, 9, 30);

  /** How likely the options from best to worst are, and last that somebody does not know. */
  private static final List<Double> GOOD = List.of(.34, .68, .82, .91, .95);

  private static final List<Double> POOR = List.of(.08, .31, .55, .76, .86);

  private static final List<String> WORDS =
      List.of(
          "Somebody to ask in the evening, when the lead has gone home.",
          "Tell us what became of a referral.",
          "Time for supervision that is not cancelled.",
          "A short list of who to ring, by the phone.",
          "Training with the people we work with, not on a screen.");

  private final OpenPulse opening;
  private final Pulses pulses;
  private final PulseSets sets;
  private final PulseCounts counts;
  private final Clock clock;

  PulseRound(OpenPulse opening, Pulses pulses, PulseSets sets, PulseCounts counts, Clock clock) {
    this.opening = opening;
    this.pulses = pulses;
    this.sets = sets;
    this.counts = counts;
    this.clock = clock;
  }

  @Transactional
  void hold(Caller admin, Cycle agencies, Cycle schools, Set<Caller> leads, long seed) {
    var today = England.day(clock.instant());
    var closed = open(admin, agencies, today.minusDays(45), today.minusDays(24));
    if (closed != null) answer(closed, seed);
    leads.forEach(it -> open(it, schools, today.minusDays(4), today.plusDays(17)));
  }

  private @Nullable Pulse open(Caller caller, Cycle cycle, LocalDate opens, LocalDate closes) {
    var then =
        Clock.fixed(opens.atTime(LocalTime.NOON).atZone(England.ZONE).toInstant(), England.ZONE);
    return opening.at(then).open(caller, cycle.id(), opens, closes, new FormInput(Map.of()));
  }

  private void answer(Pulse pulse, long seed) {
    var survey = sets.of(pulse);
    var index = 0;
    for (var seat : pulses.seats(pulse)) {
      answer(seat, survey, ANSWERS.get(index++ % ANSWERS.size()), seed);
    }
  }

  private void answer(PulseSeat seat, Edition survey, int answers, long seed) {
    var name = seat.organisation().code();
    var chosen = new HashMap<String, Map<String, Integer>>();
    var byRole = new HashMap<String, Map<String, Map<String, Integer>>>();
    var people = new HashMap<String, Integer>();
    for (int person = 0; person < answers; person++) {
      var one = one(survey, name, person, seed);
      var role = Objects.requireNonNull(one.get(PulseCounts.ROLE));
      people.merge(role, 1, Integer::sum);
      var ofRole = byRole.computeIfAbsent(role, it -> new HashMap<>());
      one.forEach(
          (question, option) -> {
            add(chosen, question, option);
            add(ofRole, question, option);
          });
    }
    counts.add(seat.place(), answers, chosen);
    byRole.forEach(
        (role, those) -> counts.addToRole(seat.place(), role, people.getOrDefault(role, 0), those));
    var words = SeededRandom.of(seed, "pulse", name, "words");
    for (int i = 0; i < answers / 12; i++) {
      counts.comment(seat.place(), "one-change", words.pick(WORDS));
    }
  }

  private static void add(Map<String, Map<String, Integer>> into, String question, String option) {
    into.computeIfAbsent(question, it -> new HashMap<>()).merge(option, 1, Integer::sum);
  }

  /** What one person answers: an option by question. */
  private static Map<String, String> one(Edition survey, String name, int person, long seed) {
    var random = SeededRandom.of(seed, "pulse", name, person);
    var chosen = new HashMap<String, String>();
    for (var question : survey.questions()) {
      var options = Options.of(question);
      if (question.type() instanceof ItemType.ScaleItem) {
        var good = SeededRandom.of(seed, "pulse", name, question.key()).happens(.7);
        var share = random.share();
        var at = (int) (good ? GOOD : POOR).stream().filter(it -> it <= share).count();
        chosen.put(question.key(), options.get(Math.min(at, options.size() - 1)).code());
      } else if (question.type() instanceof ItemType.SingleItem) {
        chosen.put(question.key(), random.pick(options).code());
      }
    }
    return chosen;
  }

  /** Somebody who answers for an organisation. */
  static Caller lead(long partnership, long person, long organisation) {
    return new Caller(person, "", partnership, Role.RESPONDENT, organisation, null);
  }
}
