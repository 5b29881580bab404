package org.assay.collection.conversation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.SharedReturns;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;
import org.assay.platform.guarded.GuardedForms;
import org.assay.platform.guarded.TextRule;

/** What an organisation's people say to each other about a question. */
@Singleton
public class Comments {
  private static final TextRule COMMENT = TextRule.alone("Write your comment", 2_000);

  private final SharedReturns returns;
  private final CommentRepository comments;
  private final GuardedForms rules;
  private final Clock clock;

  Comments(SharedReturns returns, CommentRepository comments, GuardedForms rules, Clock clock) {
    this.returns = returns;
    this.comments = comments;
    this.rules = rules;
    this.clock = clock;
  }

  /** All that was said about one question, the first said first. */
  public record Conversation(ReturnView view, Question question, List<Comment> comments) {
    public long open() {
      return comments.stream().filter(it -> it.resolved() == null).count();
    }
  }

  /** What became of a comment. */
  public sealed interface Outcome {
    record Said(Conversation conversation) implements Outcome {}

    record Invalid(Conversation conversation, String why) implements Outcome {}

    record NotFound() implements Outcome {}
  }

  /** Empty when the question is none that the caller may see. */
  @Transactional
  public Optional<Conversation> about(Caller caller, long returnId, String question) {
    return returns
        .find(caller, returnId)
        .flatMap(
            view ->
                SharedReturns.question(view, question).map(it -> conversation(caller, view, it)));
  }

  @Transactional
  public Outcome say(Caller caller, long returnId, String question, String typed) {
    var before = about(caller, returnId, question).orElse(null);
    if (before == null) return new Outcome.NotFound();
    var fault = rules.fault(typed, COMMENT);
    if (fault.isPresent()) return new Outcome.Invalid(before, fault.get());
    comments.add(
        caller.partnershipId(),
        returnId,
        question,
        caller.personId(),
        BlankText.orEmpty(typed),
        clock.instant());
    return new Outcome.Said(conversation(caller, before.view(), before.question()));
  }

  /** Closes what is open about a question; what is said later is open again. */
  @Transactional
  public Optional<Conversation> resolve(Caller caller, long returnId, String question) {
    return about(caller, returnId, question)
        .map(
            it -> {
              comments.resolve(
                  caller.partnershipId(), returnId, question, caller.personId(), clock.instant());
              return conversation(caller, it.view(), it.question());
            });
  }

  /** How many are open, by question; for the organisation's own people. */
  public Map<String, Integer> open(Caller caller, ReturnView view) {
    return SharedReturns.own(caller, view.agencyReturn())
        ? comments.open(caller.partnershipId(), view.agencyReturn().id())
        : Map.of();
  }

  /** Of one standard. */
  public static int open(Map<String, Integer> open, Section section) {
    return section.questions().stream().mapToInt(q -> open.getOrDefault(q.key(), 0)).sum();
  }

  private Conversation conversation(Caller caller, ReturnView view, Question question) {
    return new Conversation(
        view,
        question,
        comments.about(caller.partnershipId(), view.agencyReturn().id(), question.key()));
  }
}
