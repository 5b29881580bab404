package org.assay.demonstration;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.assay.assurance.moderation.leads.ModerationLeads;
import org.assay.assurance.moderation.marks.Markable;
import org.assay.assurance.moderation.practice.MakePractice;
import org.assay.assurance.moderation.practice.MakePractice.Typed;
import org.assay.assurance.moderation.practice.PracticeOutcome;
import org.assay.assurance.moderation.practice.ScorePractice;
import org.assay.assurance.moderation.practice.ScorePractice.Wanted;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Editions;
import org.assay.engine.questionset.Question;
import org.assay.engine.scoring.OptionWorth;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Contacts.Contact;
import org.assay.people.identity.Role;

/** One moderator leads and has made two practice returns, which the others have scored. */
@Singleton
class PracticeRound {
  private static final int QUESTIONS = 5;

  private record Content(String claim, String evidence, String reason) {}

  /** What fits any question: most agreed scores lie below the claim. */
  private static final List<Content> CONTENTS =
      List.of(
          new Content(
              "We do this. A report went to governors in the autumn.",
              "Minutes of the autumn meeting",
              "One set of minutes shows one meeting. It does not show that it is done all year."),
          new Content(
              "A named person does this and is trained.",
              "Training record",
              "The record is of this September and names the person."),
          new Content(
              "Everybody concerned has read it and signed.",
              "A list with 41 signatures",
              "The list is dated and holds every member of staff."),
          new Content(
              "It is planned for the spring.",
              "An order for training",
              "A plan is not yet practice. Nobody has been trained."),
          new Content(
              "We look at this each term.",
              "Minutes of one meeting",
              "One meeting in the year is not each term."));

  private final ModerationLeads leads;
  private final MakePractice make;
  private final ScorePractice score;
  private final Editions editions;

  PracticeRound(ModerationLeads leads, MakePractice make, ScorePractice score, Editions editions) {
    this.leads = leads;
    this.make = make;
    this.score = score;
    this.editions = editions;
  }

  void practise(Caller admin, Cycle cycle) {
    var moderators = leads.moderators(admin);
    if (moderators.isEmpty()) return;
    leads.name(admin, moderators.getFirst().personId());
    var lead = caller(admin, moderators.getFirst());
    var scorable = scorable(cycle);
    made(lead, cycle, "A primary school with a new lead", false, part(scorable, 0));
    made(lead, cycle, "A secondary school two years on", true, part(scorable, 1));
    for (var it : moderators.subList(1, moderators.size())) {
      scored(caller(admin, it), cycle, 1, part(scorable, 0));
      scored(caller(admin, it), cycle, 2, part(scorable, 1));
    }
  }

  private static Caller caller(Caller admin, Contact it) {
    return new Caller(it.personId(), it.name(), admin.partnershipId(), Role.MODERATOR, null, null);
  }

  private List<Question> scorable(Cycle cycle) {
    return editions.of(cycle).questions().stream()
        .filter(it -> Markable.is(it) && options(it).size() > 1)
        .toList();
  }

  private static List<Question> part(List<Question> all, int number) {
    return all.stream().skip((long) number * QUESTIONS).limit(QUESTIONS).toList();
  }

  private void made(
      Caller lead, Cycle cycle, String title, boolean anonymised, List<Question> questions) {
    if (!(make.begin(lead, cycle.id(), title, anonymised)
        instanceof PracticeOutcome.Done(var number))) {
      throw new IllegalStateException("No practice return was made");
    }
    for (int i = 0; i < questions.size(); i++) {
      var question = questions.get(i);
      var it = CONTENTS.get(i);
      var typed =
          new Typed(
              question.key(),
              options(question).getLast(),
              it.claim(),
              it.evidence(),
              agreed(question, i),
              it.reason(),
              0);
      make.answer(lead, cycle.id(), number, typed);
    }
    make.ready(lead, cycle.id(), number);
  }

  /** The second and the third hold up; the others are over-claimed by one. */
  private static String agreed(Question question, int i) {
    var options = options(question);
    return i == 1 || i == 2 ? options.getLast() : options.get(options.size() - 2);
  }

  /** Like what was agreed, but for the first. */
  private void scored(Caller moderator, Cycle cycle, int number, List<Question> questions) {
    var wanted = new HashMap<String, Wanted>();
    for (int i = 0; i < questions.size(); i++) {
      var question = questions.get(i);
      var option = i == 0 ? options(question).getLast() : agreed(question, i);
      wanted.put(question.key(), new Wanted(option, "As far as the evidence shows."));
    }
    score.score(moderator, cycle.id(), number, wanted);
  }

  /** Codes that are scored, the lowest first. */
  private static List<String> options(Question question) {
    return Markable.choices(question).stream()
        .map(Markable.Choice::code)
        .filter(it -> OptionWorth.of(question, it) != null)
        .sorted(Comparator.comparing(it -> Objects.requireNonNull(OptionWorth.of(question, it))))
        .toList();
  }
}
