package org.assay.demonstration;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.assay.collection.colleagues.GiveStandard;
import org.assay.collection.colleagues.Recipient;
import org.assay.collection.conversation.Comments;
import org.assay.collection.returns.ReturnStatus;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.demonstration.ReturnRecorder.Ground;
import org.assay.demonstration.county.Member;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.England;

/** One school's lead gives a standard of its return to a colleague, and they talk about it. */
@Singleton
class StandardAssignments {
  /** Neither the first, which leads keep to themselves, nor one far down the page. */
  private static final int WHICH = 2;

  private static final int DAYS = 12;

  private final Returns returns;
  private final GiveStandard give;
  private final Comments comments;
  private final Clock clock;

  StandardAssignments(Returns returns, GiveStandard give, Comments comments, Clock clock) {
    this.returns = returns;
    this.give = give;
    this.comments = comments;
    this.clock = clock;
  }

  /** Nothing, in a county too small to have such a school. */
  void one(long partnershipId, Ground ground) {
    ground.plan().holders().entrySet().stream()
        .filter(it -> it.getKey().role() == Role.COLLEAGUE)
        .forEach(it -> handOut(partnershipId, ground, it.getValue()));
  }

  private void handOut(long partnershipId, Ground ground, Member member) {
    var lead = caller(partnershipId, ground, member, Role.RESPONDENT);
    var colleague = caller(partnershipId, ground, member, Role.COLLEAGUE);
    returns.list(lead, null).stream()
        .filter(line -> line.agencyReturn().status() == ReturnStatus.IN_PROGRESS)
        .findFirst()
        .flatMap(line -> returns.read(lead, line.agencyReturn().id()))
        .ifPresent(view -> handOut(lead, colleague, view));
  }

  private void handOut(Caller lead, Caller colleague, ReturnView view) {
    var sections = view.answering().visibleSections();
    var section = sections.get(Math.min(WHICH, sections.size() - 1));
    var id = view.agencyReturn().id();
    var due = England.day(clock.instant()).plusDays(DAYS);
    give.give(lead, id, section.key(), new Recipient.Known(colleague.personId()), due);
    var questions = questions(view, section);
    var first = questions.getFirst().key();
    comments.say(colleague, id, first, "Which term do we answer for here: summer or this one?");
    comments.say(lead, id, first, "This one. I will put the date beside the evidence.");
    comments.say(
        colleague, id, questions.getLast().key(), "Could you look whether this is still so?");
  }

  private static List<Question> questions(ReturnView view, Section section) {
    return view.answering().visibleQuestions(section).stream()
        .filter(question -> !(question.type() instanceof ItemType.InfoItem))
        .toList();
  }

  private static Caller caller(long partnershipId, Ground ground, Member member, Role role) {
    return new Caller(
        Objects.requireNonNull(ground.posts().holder(role, member)),
        "",
        partnershipId,
        role,
        ground.organisation(member).id(),
        null);
  }
}
