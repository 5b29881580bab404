package org.assay.assurance.moderation.practice;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.assurance.moderation.marks.Markable;
import org.assay.assurance.moderation.pages.MarkingPage;
import org.assay.assurance.moderation.pages.MarkingPage.Evidence;
import org.assay.assurance.moderation.pages.MarkingPage.Item;
import org.assay.assurance.moderation.pages.MarkingPage.Other;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.engine.scoring.OptionWorth;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.Role;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** Shows a practice return on the page on which real ones are marked. */
@Singleton
class PracticeScoringPages {
  private final PracticeRepository practices;
  private final Cycles cycles;
  private final Editions editions;

  PracticeScoringPages(PracticeRepository practices, Cycles cycles, Editions editions) {
    this.practices = practices;
    this.cycles = cycles;
    this.editions = editions;
  }

  /**
   * For moderators, once it is ready. The agreed score of an answer is in the page only after the
   * reader has scored it, or for who made it.
   *
   * @param form what was posted and could not be saved whole
   * @param faults by question
   */
  Optional<MarkingPage> page(
      Caller caller,
      long cycleId,
      int number,
      Map<String, String> form,
      Map<String, String> faults) {
    var edition = cycles.find(caller.partnershipId(), cycleId).map(editions::of);
    return practices.of(caller.partnershipId(), cycleId).stream()
        .filter(it -> it.number() == number && it.isReady() && caller.is(Role.MODERATOR))
        .findFirst()
        .map(it -> page(caller, it, edition.orElseThrow(), form, faults));
  }

  private MarkingPage page(
      Caller caller,
      PracticeReturn it,
      Edition edition,
      Map<String, String> form,
      Map<String, String> faults) {
    var own = it.madeBy() == caller.personId();
    var marks = practices.marks(it, caller.personId());
    var answers = practices.answers(it);
    var items = new ArrayList<Item>();
    for (var question : edition.questions()) {
      answers.stream()
          .filter(answer -> answer.question().equals(question.key()))
          .map(a -> item(question, a, marks.get(a.question()), own, form, faults))
          .forEach(items::add);
    }
    var errors = errors(items);
    var address = "/moderation/practice/" + it.cycleId();
    return new MarkingPage(
        Navigation.shell(caller, it.title(), "/moderation").refusing(!errors.isEmpty()),
        address + "/" + it.number(),
        address,
        "Practice return " + it.number(),
        it.title(),
        List.of(),
        List.of(),
        words(it, own, answers, marks),
        false,
        !own && marks.size() < answers.size(),
        null,
        null,
        null,
        null,
        List.of(),
        items,
        errors,
        null);
  }

  private static String words(
      PracticeReturn it,
      boolean own,
      List<PracticeAnswer> answers,
      Map<String, PracticeMark> marks) {
    var what =
        it.anonymised()
            ? "This return is for practice. It is taken from a real one, and nobody can tell whose."
            : "This return is for practice. The organisation is made up.";
    if (own) return what + " You made it, so you see the agreed scores and need not score it.";
    if (marks.size() < answers.size()) {
      return what
          + " Score each answer as you would a real one. The agreed score and its reason appear"
          + " once yours is saved.";
    }
    var same = answers.stream().filter(a -> isAgreed(a, marks.get(a.question()))).count();
    return what
        + " You have scored all of it: "
        + same
        + " of your "
        + answers.size()
        + " scores are the agreed ones.";
  }

  private static boolean isAgreed(PracticeAnswer answer, @Nullable PracticeMark mark) {
    return mark != null && mark.option().equals(answer.agreed());
  }

  private static Item item(
      Question question,
      PracticeAnswer answer,
      @Nullable PracticeMark mark,
      boolean own,
      Map<String, String> form,
      Map<String, String> faults) {
    var key = question.key();
    var chosen = form.getOrDefault("mark-" + key, "");
    var fault = faults.get(key);
    var evidence = answer.evidence();
    return new Item(
        key,
        question.ref(),
        question.text(),
        question.force().label(),
        question.example(),
        Markable.label(question, answer.claimed()),
        Stream.ofNullable(answer.said()).toList(),
        evidence == null ? List.of() : List.of(new Evidence(evidence, null)),
        null,
        null,
        others(question, answer, mark, own),
        mark == null ? null : verdict(question, answer, mark),
        false,
        mark == null && !own ? choices(question, chosen) : List.of(),
        form.get("comment-" + key),
        0,
        fault != null && chosen.isEmpty() ? fault : null,
        fault != null && !chosen.isEmpty() ? fault : null,
        null,
        null);
  }

  private static List<Other> others(
      Question question, PracticeAnswer answer, @Nullable PracticeMark mark, boolean own) {
    var all = new ArrayList<Other>();
    if (mark != null) {
      all.add(new Other("Your score", Markable.label(question, mark.option()), mark.comment()));
    }
    if (mark != null || own) {
      all.add(
          new Other("Agreed score", Markable.label(question, answer.agreed()), answer.reason()));
    }
    return all;
  }

  /** How the moderator's score differs from the agreed one. */
  static String verdict(Question question, PracticeAnswer answer, PracticeMark mark) {
    if (mark.option().equals(answer.agreed())) return "Agreed";
    var given = OptionWorth.of(question, mark.option());
    var agreed = OptionWorth.of(question, answer.agreed());
    if (given == null || agreed == null) return "Different";
    int order = given.compareTo(agreed);
    return order == 0 ? "Different" : order > 0 ? "Higher than agreed" : "Lower than agreed";
  }

  private static List<Choice> choices(Question question, String chosen) {
    return Markable.choices(question).stream()
        .map(it -> Choice.of(it.code(), it.label(), null, it.code().equals(chosen)))
        .toList();
  }

  private static List<ErrorLink> errors(List<Item> items) {
    var all = new ArrayList<ErrorLink>();
    for (var it : items) {
      if (it.error() != null) {
        all.add(new ErrorLink(it.ref() + " " + it.error(), "#mark-" + it.name()));
      }
      if (it.commentError() != null) {
        all.add(new ErrorLink(it.ref() + " " + it.commentError(), "#comment-" + it.name()));
      }
    }
    return all;
  }
}
