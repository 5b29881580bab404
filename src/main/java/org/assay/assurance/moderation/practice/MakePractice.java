package org.assay.assurance.moderation.practice;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.assay.assurance.moderation.leads.ModerationLeads;
import org.assay.assurance.moderation.marks.Markable;
import org.assay.assurance.moderation.practice.PracticeOutcome.Done;
import org.assay.assurance.moderation.practice.PracticeOutcome.NotFound;
import org.assay.assurance.moderation.practice.PracticeOutcome.Refused;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.Question;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.platform.guarded.GuardedForms;
import org.assay.platform.guarded.TextRule;
import org.jspecify.annotations.Nullable;

/**
 * The person who leads the moderators makes the practice returns of a cycle, or decides to do
 * without.
 */
@Singleton
public class MakePractice {
  /** Fewer answers give no practice. */
  static final int FEWEST = 3;

  private static final int LONGEST_TITLE = 120;
  private static final TextRule REASON =
      new TextRule("Say why, in up to 500 characters", "the reason", 500);
  private static final int LONGEST = 2000;

  private final PracticeRepository practices;
  private final ModerationLeads leads;
  private final Cycles cycles;
  private final Editions editions;
  private final Register register;
  private final GuardedForms guarded;
  private final Clock clock;

  MakePractice(
      PracticeRepository practices,
      ModerationLeads leads,
      Cycles cycles,
      Editions editions,
      Register register,
      GuardedForms guarded,
      Clock clock) {
    this.practices = practices;
    this.leads = leads;
    this.cycles = cycles;
    this.editions = editions;
    this.register = register;
    this.guarded = guarded;
    this.clock = clock;
  }

  /** One answer as it was typed. */
  public record Typed(
      String question,
      String claimed,
      String said,
      String evidence,
      String agreed,
      String reason,
      int version) {}

  private boolean may(Caller caller, long cycleId) {
    return leads.isLead(caller) && cycles.find(caller.partnershipId(), cycleId).isPresent();
  }

  /**
   * Begins the next practice return of the cycle, of which there are two.
   *
   * @param anonymised whether it is taken from a real return
   */
  @Transactional
  public PracticeOutcome begin(Caller caller, long cycleId, String title, boolean anonymised) {
    if (!may(caller, cycleId)) return new NotFound();
    var number = practices.of(caller.partnershipId(), cycleId).size() + 1;
    if (number > QueueRule.WANTED) {
      return new Refused("title", "This cycle has both of its practice returns already");
    }
    if (BlankText.is(title) || title.length() > LONGEST_TITLE) {
      return new Refused("title", "Enter a title of 120 characters or fewer");
    }
    var fault = fault(caller, title);
    if (fault.isPresent()) return new Refused("title", fault.get());
    practices.add(
        new PracticeReturn(
            0,
            caller.partnershipId(),
            cycleId,
            number,
            title.strip(),
            anonymised,
            caller.personId(),
            null),
        clock.instant());
    return new Done(number);
  }

  /** Adds an answer with its agreed score, or changes one, until the practice return is ready. */
  @Transactional
  public PracticeOutcome answer(Caller caller, long cycleId, int number, Typed typed) {
    var practice = open(caller, cycleId, number);
    if (practice.isEmpty()) return new NotFound();
    var question = question(caller, cycleId, typed.question());
    if (question.isEmpty()) return new Refused("question", "Choose a question");
    var fault = fault(caller, question.get(), typed);
    if (fault.isPresent()) return fault.get();
    var before =
        practices.answers(practice.get()).stream()
            .filter(it -> it.question().equals(typed.question()))
            .findFirst()
            .orElse(null);
    if ((before == null ? 0 : before.version()) != typed.version()) {
      return new Refused("reason", "Somebody else changed this answer. Open it again and compare");
    }
    if (before == null) practices.add(practice.get(), next(typed));
    else practices.replace(practice.get(), next(typed));
    return new Done(number);
  }

  private static PracticeAnswer next(Typed typed) {
    return new PracticeAnswer(
        typed.question(),
        typed.claimed(),
        BlankText.orNull(typed.said()),
        BlankText.orNull(typed.evidence()),
        typed.agreed(),
        typed.reason(),
        typed.version() + 1);
  }

  @Transactional
  public PracticeOutcome remove(Caller caller, long cycleId, int number, String question) {
    var practice = open(caller, cycleId, number);
    if (practice.isEmpty()) return new NotFound();
    practices.remove(practice.get(), question);
    return new Done(number);
  }

  /** Moderators can score it from now on, and nobody can change it any more. */
  @Transactional
  public PracticeOutcome ready(Caller caller, long cycleId, int number) {
    var practice = open(caller, cycleId, number);
    if (practice.isEmpty()) return new NotFound();
    if (practices.answers(practice.get()).size() < FEWEST) {
      return new Refused("ready", "Add at least " + FEWEST + " answers first");
    }
    practices.ready(practice.get(), clock.instant());
    return new Done(number);
  }

  @Transactional
  public PracticeOutcome doWithout(Caller caller, long cycleId, String reason) {
    if (!may(caller, cycleId)) return new NotFound();
    if (practices.waiver(caller.partnershipId(), cycleId).isPresent()) return new Done(0);
    var fault = guarded.fault(reason, REASON);
    if (fault.isPresent()) return new Refused("reason", fault.get());
    practices.waive(
        caller.partnershipId(),
        cycleId,
        new PracticeRepository.Waiver(caller.personId(), reason, clock.instant()));
    return new Done(0);
  }

  private Optional<PracticeReturn> open(Caller caller, long cycleId, int number) {
    return may(caller, cycleId)
        ? practices.lock(caller.partnershipId(), cycleId, number).filter(it -> !it.isReady())
        : Optional.empty();
  }

  private Optional<Question> question(Caller caller, long cycleId, String key) {
    return cycles
        .find(caller.partnershipId(), cycleId)
        .map(it -> editions.of(it).question(key))
        .filter(Markable::is);
  }

  private Optional<PracticeOutcome> fault(Caller caller, Question question, Typed typed) {
    var codes = Markable.choices(question).stream().map(Markable.Choice::code).toList();
    if (!codes.contains(typed.claimed())) {
      return Optional.of(new Refused("claimed", "Select what the organisation claims"));
    }
    if (!codes.contains(typed.agreed())) {
      return Optional.of(new Refused("agreed", "Select the agreed score"));
    }
    if (BlankText.is(typed.reason())) {
      return Optional.of(new Refused("reason", "Say why this score was agreed"));
    }
    return fault(caller, "said", typed.said())
        .or(() -> fault(caller, "evidence", typed.evidence()))
        .or(() -> fault(caller, "reason", typed.reason()));
  }

  private Optional<PracticeOutcome> fault(Caller caller, String box, String text) {
    return text.length() > LONGEST
        ? Optional.of(new Refused(box, "Shorten this to 2,000 characters or fewer"))
        : fault(caller, text).map(why -> new Refused(box, why));
  }

  /** Neither a child nor an organisation may be told from it. */
  private Optional<String> fault(Caller caller, @Nullable String text) {
    if (text == null || BlankText.is(text)) return Optional.empty();
    var lower = text.toLowerCase(Locale.UK);
    return guarded
        .heldBack(text)
        .or(
            () ->
                register.organisations(caller.partnershipId()).stream()
                    .filter(it -> lower.contains(it.name().toLowerCase(Locale.UK)))
                    .findFirst()
                    .map(
                        it ->
                            "This names "
                                + it.name()
                                + ". Take the name out, so that nobody can tell whose return it"
                                + " was"));
  }
}
