package org.assay.letters.writing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.Chains;
import org.assay.learning.recommendations.Escalation;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/**
 * What letters say when something happened to a recommendation: that it did, and never the words of
 * a review, of an owner or of who judged.
 */
@Singleton
class ChainLetters implements LetterSource {
  private final Chains chains;

  ChainLetters(Chains chains) {
    this.chains = chains;
  }

  @Override
  public Map<LetterKind, Saying> letters() {
    var letters = new EnumMap<LetterKind, Saying>(LetterKind.class);
    letters.put(
        LetterKind.RECOMMENDATION_CHANGED, saying(ChainLetters::isOpen, ChainLetters::changed));
    letters.put(
        LetterKind.RECOMMENDATION_CHECKED,
        saying(it -> isOpen(it) && !it.checks().isEmpty(), ChainLetters::checked));
    letters.put(LetterKind.RECOMMENDATION_CLOSED, saying(it -> !isOpen(it), ChainLetters::closed));
    letters.put(
        LetterKind.RECOMMENDATION_REOPENED, saying(ChainLetters::isOpen, ChainLetters::reopened));
    letters.put(
        LetterKind.RECOMMENDATION_REAUDITED,
        saying(it -> !it.reaudits().isEmpty(), ChainLetters::reaudited));
    letters.put(
        LetterKind.RECOMMENDATION_ESCALATED,
        saying(it -> raised(it) != null, ChainLetters::escalated));
    letters.put(
        LetterKind.ESCALATION_CLOSED,
        saying(it -> !isOpen(it), ChainLetters::closedBeforeExecutive));
    letters.put(
        LetterKind.ESCALATION_DECIDED, saying(it -> decided(it) != null, ChainLetters::decision));
    letters.put(
        LetterKind.RECOMMENDATION_NOT_ACCEPTED,
        saying(ChainLetters::isOpen, ChainLetters::notAccepted));
    letters.put(
        LetterKind.RECOMMENDATION_SAID_DONE, saying(ChainLetters::isOpen, ChainLetters::saidDone));
    letters.put(
        LetterKind.RECOMMENDATION_REAUDIT_DUE,
        saying(
            it -> it.recommendation().state() == ChainState.IMPLEMENTED, ChainLetters::lookAgain));
    return letters;
  }

  /**
   * @param still whether it is as the letter would say
   */
  private Saying saying(Predicate<Chain> still, Function<Chain, LetterContent> words) {
    return (row, caller) -> read(row, caller).filter(still).map(words);
  }

  private Optional<Chain> read(QueuedLetter row, Caller caller) {
    return chains.find(caller, row.subjectId());
  }

  private static boolean isOpen(Chain it) {
    return it.recommendation().state().isOpen();
  }

  private static LetterContent letter(
      Chain it, String subject, String happened, String next, String does) {
    var ref = it.recommendation().ref();
    return new LetterContent(
        subject + ": recommendation " + ref,
        List.of(happened.replace("{ref}", ref), next),
        does,
        "/recommendations/" + it.id(),
        null);
  }

  private static LetterContent changed(Chain it) {
    return letter(
        it,
        "Changed",
        "Recommendation {ref}, which you own, has changed: it was edited, or another audit or"
            + " review now asks for the same.",
        "It is due by "
            + England.date(it.recommendation().dueOn())
            + ". Please check what it asks for now. Its page shows what it said before.",
        "Read what has changed");
  }

  private static LetterContent checked(Chain it) {
    return letter(
        it,
        "Evidence looked at",
        "Somebody who does not own recommendation {ref} has looked at the evidence for it. What"
            + " they found: "
            + lower(it.checks().getLast().shows().label())
            + ".",
        "Their notes are on its page. Please take them into account in your next update.",
        "Read what was found");
  }

  private static LetterContent closed(Chain it) {
    var implemented = it.recommendation().state().isImplemented();
    var again = it.recommendation().reauditOn();
    var next = new ArrayList<String>();
    next.add("Its page says why. You do not need to give any more updates.");
    if (again != null && it.reaudits().isEmpty()) {
      next.add("The partnership plans to look at it again in " + England.month(again) + ".");
    }
    return letter(
        it,
        "Closed",
        "Recommendation {ref}, which you own, has been closed as "
            + (implemented ? "implemented." : "not implemented."),
        String.join(" ", next),
        "Read why");
  }

  private static LetterContent closedBeforeExecutive(Chain it) {
    return letter(
        it,
        "Closed before you decided",
        "Recommendation {ref} was escalated to you, and the person who escalated it has closed it.",
        "Its page says why. If you do not agree, ask the learning lead to open it again.",
        "Read why");
  }

  private static LetterContent reopened(Chain it) {
    return letter(
        it,
        "Open again",
        "Recommendation {ref}, which you own, had been closed and is open again. Its page says"
            + " why.",
        "Please give an update for each quarter until it is closed.",
        "Read why");
  }

  private static LetterContent reaudited(Chain it) {
    return letter(
        it,
        "Looked at again",
        "A re-audit has looked again at what recommendation {ref} asked you to change. Result: "
            + lower(it.reaudits().getLast().result().label().replace("Re-audit: ", ""))
            + ".",
        "Its page says what the re-audit found.",
        "Read what it found");
  }

  private static LetterContent escalated(Chain it) {
    var last = raised(it);
    return letter(
        it,
        "Escalated",
        "Recommendation {ref}, which you own, has been escalated"
            + (last == null ? "." : " to “" + last.stageName() + "”."),
        "Its page says why. You can still answer it and give updates.",
        "Read why");
  }

  private static LetterContent decision(Chain it) {
    var last = decided(it);
    return letter(
        it,
        "Decided",
        "There is a decision about recommendation {ref}"
            + (last == null ? "." : ", which had been escalated to “" + last.stageName() + "”."),
        "Please read it and do what it asks.",
        "Read the decision");
  }

  private static LetterContent notAccepted(Chain it) {
    return letter(
        it,
        "Not accepted in full",
        "An owner of recommendation {ref} does not accept it, or accepts only part of it. Its page"
            + " gives the reason.",
        "You can edit the recommendation, escalate it, or have it closed as not implemented.",
        "Read the reason");
  }

  private static LetterContent saidDone(Chain it) {
    return letter(
        it,
        "Said to be done",
        "An owner of recommendation {ref} says that everything it asks for is done.",
        "Now somebody who does not own it needs to look at the evidence. After that it can be"
            + " closed.",
        "Read the update");
  }

  private static LetterContent lookAgain(Chain it) {
    return letter(
        it,
        "Time to look again",
        "Recommendation {ref} was closed as implemented. It was to be looked at again this month,"
            + " to see whether the change has lasted.",
        "When you have looked, record the result: improved, held or fell back.",
        "Open the recommendation");
  }

  private static @Nullable Escalation raised(Chain it) {
    return last(it, Escalation::isOpen);
  }

  private static @Nullable Escalation decided(Chain it) {
    return last(it, one -> !one.isOpen());
  }

  private static @Nullable Escalation last(Chain it, Predicate<Escalation> which) {
    return it.escalations().stream().filter(which).reduce((before, next) -> next).orElse(null);
  }

  private static String lower(String label) {
    return label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
  }
}
