package org.assay.demonstration;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.assay.assurance.moderation.DrawSample;
import org.assay.assurance.moderation.Moderations;
import org.assay.assurance.moderation.Moderations.Sampled;
import org.assay.assurance.moderation.SaveMark;
import org.assay.assurance.moderation.SaveMark.Wanted;
import org.assay.assurance.moderation.marks.Markable;
import org.assay.assurance.moderation.marks.Marker;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.collection.cycles.Cycle;
import org.assay.demonstration.answers.SeededRandom;
import org.assay.engine.questionset.Question;
import org.assay.engine.scoring.OptionWorth;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;

/** A sample of the returns of a cycle has been moderated, all but the last few. */
@Singleton
class ModerationRound {
  private static final String SEED = "lindenshire";
  private static final int RANDOM = 14;
  private static final int RISK = 6;
  private static final int QUESTIONS = 10;

  /** The last returns drawn are left for somebody to mark. */
  private static final int LEFT = 8;

  private static final double LOWER = 0.22;
  private static final double SLIP = 0.12;
  private static final List<String> WHY =
      List.of(
          "The policy that we were shown is of the year before last.",
          "The record names the training, but not who was there.",
          "Staff whom we asked did not know who stands in for the lead.",
          "There is a procedure. We saw no sign that it had been used.");
  private static final String AGREED = "We looked at the evidence together and agree on this.";

  private final DrawSample drawing;
  private final Moderations moderations;
  private final SaveMark save;
  private final PracticeRound practising;
  private final ModerationTalk talking;

  ModerationRound(
      DrawSample drawing,
      Moderations moderations,
      SaveMark save,
      PracticeRound practising,
      ModerationTalk talking) {
    this.practising = practising;
    this.talking = talking;
    this.drawing = drawing;
    this.moderations = moderations;
    this.save = save;
  }

  /** Nothing, where nobody has returned. */
  void last(Caller admin, Cycle cycle, long seed) {
    if (!(drawing.draw(admin, cycle.id(), SEED, RANDOM, RISK) instanceof DrawSample.Outcome.Done)) {
      return;
    }
    practising.practise(admin, cycle);
    var samples = moderations.samples(admin, cycle.id());
    for (var it : samples) {
      var first = it.firstMarker();
      if (first == null || it.place() > samples.size() - LEFT) continue;
      mark(marker(admin, first), it, Marker.FIRST, seed);
      var second = it.secondMarker();
      if (second != null) {
        mark(marker(admin, second), it, Marker.SECOND, seed);
        settle(marker(admin, first), it, seed);
      }
      moderations.finish(marker(admin, first), it.id());
    }
    talking.talk(admin, moderations.samples(admin, cycle.id()));
  }

  private static Caller marker(Caller admin, long person) {
    return new Caller(person, "", admin.partnershipId(), Role.MODERATOR, null, null);
  }

  private void mark(Caller marker, Sample sample, Marker as, long seed) {
    var view = moderations.mine(marker, sample.id()).orElseThrow();
    for (var question : questions(view)) {
      var claimed = claim(view, question);
      if (claimed == null) continue;
      var found = found(question, claimed, sample, seed);
      var slip = SeededRandom.of(seed, "slip", sample.place(), question.key());
      var option = as == Marker.SECOND && slip.happens(SLIP) ? lower(question, claimed) : found;
      save.save(
          marker,
          view,
          new Wanted(question.key(), as, option, option.equals(claimed) ? null : why(slip), 0));
    }
  }

  private void settle(Caller marker, Sample sample, long seed) {
    var view = moderations.mine(marker, sample.id()).orElseThrow();
    for (var question : questions(view)) {
      var claimed = claim(view, question);
      if (claimed != null && view.reading().marks().open(question.key())) {
        var found = found(question, claimed, sample, seed);
        save.save(marker, view, new Wanted(question.key(), Marker.SETTLED, found, AGREED, 0));
      }
    }
  }

  private static List<Question> questions(Sampled it) {
    return Markable.sections(it.view()).stream()
        .flatMap(section -> Markable.questions(it.view(), section).stream())
        .limit(QUESTIONS)
        .toList();
  }

  private static @Nullable String claim(Sampled it, Question question) {
    return Markable.claim(it.view().answering().answer(question.key()));
  }

  private static String found(Question question, String claimed, Sample sample, long seed) {
    var chance = SeededRandom.of(seed, "found", sample.place(), question.key());
    return chance.happens(LOWER) ? lower(question, claimed) : claimed;
  }

  /** The next option down; the same when there is none. */
  private static String lower(Question question, String claimed) {
    var worth = OptionWorth.of(question, claimed);
    if (worth == null) return claimed;
    return Markable.choices(question).stream()
        .map(Markable.Choice::code)
        .filter(it -> OptionWorth.of(question, it) != null)
        .filter(it -> Objects.requireNonNull(OptionWorth.of(question, it)).compareTo(worth) < 0)
        .max(
            (a, b) ->
                Objects.requireNonNull(OptionWorth.of(question, a))
                    .compareTo(Objects.requireNonNull(OptionWorth.of(question, b))))
        .orElse(claimed);
  }

  private static String why(SeededRandom chance) {
    return chance.pick(WHY);
  }
}
