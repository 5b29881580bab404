package org.assay.collection.conversation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.assay.collection.answersheet.PastAnswer;
import org.assay.collection.conversation.Comments.Conversation;
import org.assay.collection.conversation.ConversationPage.Said;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.WholeAnswer;
import org.assay.engine.questionset.Question;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** Makes the pages of one question: what is said about it, and what its answer was. */
@Singleton
class QuestionPages {
  private final Clock clock;

  QuestionPages(Clock clock) {
    this.clock = clock;
  }

  ConversationPage conversation(
      Caller caller, Conversation it, @Nullable String typed, @Nullable String fault) {
    return new ConversationPage(
        Navigation.shell(caller, "Comments on " + it.question().ref(), "/returns")
            .refusing(fault != null),
        back(it.view(), it.question()),
        base(it.view(), it.question()),
        it.question().ref(),
        it.question().text(),
        it.comments().stream().map(this::said).toList(),
        it.open(),
        typed,
        fault == null ? List.of() : List.of(new ErrorLink(fault, "#comment")));
  }

  private Said said(Comment it) {
    var now = clock.instant();
    return new Said(
        it.by(),
        England.moment(it.at(), now),
        it.words(),
        it.resolved() == null
            ? null
            : "Resolved by " + it.resolvedBy() + ", " + England.moment(it.resolved(), now));
  }

  HistoryPage history(
      Caller caller,
      ReturnView view,
      Question question,
      List<PastAnswer> past,
      boolean restored,
      List<String> faults) {
    var now = view.answering().answer(question.key());
    return new HistoryPage(
        Navigation.shell(caller, "History of " + question.ref(), "/returns")
            .refusing(!faults.isEmpty()),
        back(view, question),
        base(view, question),
        question.ref(),
        question.text(),
        view.version(question.key()),
        past.stream()
            .map(it -> change(question, it, it.readable() && !it.to().equals(now)))
            .toList(),
        restored,
        faults.stream().map(fault -> new ErrorLink(fault, null)).toList());
  }

  private HistoryPage.Change change(Question question, PastAnswer it, boolean mayRestore) {
    return new HistoryPage.Change(
        it.seq(),
        it.by(),
        England.moment(it.at(), clock.instant()),
        it.restored(),
        it.from() == null ? List.of() : WholeAnswer.lines(question, it.from()),
        WholeAnswer.lines(question, it.to()),
        mayRestore,
        it.readable(),
        taken(it.taken()));
  }

  private static @Nullable String taken(@Nullable String source) {
    return switch (source) {
      case null -> null;
      case "last-cycle" -> "Confirmed from last time";
      case "group" -> "Confirmed from the group";
      default -> "Confirmed from another partnership";
    };
  }

  static String base(ReturnView view, Question question) {
    return "/returns/" + view.agencyReturn().id() + "/questions/" + question.key();
  }

  private static String back(ReturnView view, Question question) {
    var section = view.asking().edition().sectionOf(question.key());
    var base = "/returns/" + view.agencyReturn().id();
    return section == null || !view.answering().visible(question.key())
        ? base
        : base + "/standards/" + section.key() + "#q-" + question.key();
  }
}
