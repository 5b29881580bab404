package org.assay.collection.sharing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assay.collection.bringforward.Proposal;
import org.assay.collection.bringforward.Proposal.Said;
import org.assay.collection.bringforward.ProposalOrigin;
import org.assay.collection.bringforward.ProposalSource;
import org.assay.collection.returns.AgencyReturn;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.AnswerStates;
import org.assay.engine.authoring.ChangedQuestion.BringForward;
import org.assay.engine.questionset.Lineage.Change;
import org.assay.engine.questionset.Question;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.directory.Register;
import org.jspecify.annotations.Nullable;

/**
 * Proposes to each member what its group answered once. A return that was sent is measured against
 * what the group had answered when it was sent.
 */
@Singleton
class GroupAnswers implements ProposalSource {
  private final GroupAnswerRepository answers;
  private final Register register;

  GroupAnswers(GroupAnswerRepository answers, Register register) {
    this.answers = answers;
    this.register = register;
  }

  @Override
  public List<Proposal> proposals(ReturnView draft) {
    var group = draft.asking().organisation().groupId();
    return group == null
        ? List.of()
        : register
            .group(draft.agencyReturn().partnershipId(), group)
            .map(it -> proposals(draft, it))
            .orElse(List.of());
  }

  private List<Proposal> proposals(ReturnView draft, OrganisationGroup group) {
    var asking = draft.asking();
    var given =
        answers(draft, group).stream()
            .filter(GroupAnswer::reachesMembers)
            .collect(toMap(GroupAnswer::question, identity()));
    return proposals(group, asking.edition().questions(), given);
  }

  private List<GroupAnswer> answers(ReturnView draft, OrganisationGroup group) {
    var asking = draft.asking();
    var sent = sentAt(draft.agencyReturn());
    return sent == null
        ? answers.of(asking.cycle(), group.id(), asking.edition())
        : answers.asAt(asking.cycle(), group.id(), asking.edition(), sent);
  }

  /** Null while the organisation can still change its answers. */
  private static @Nullable Instant sentAt(AgencyReturn agencyReturn) {
    return switch (agencyReturn.status()) {
      case NOT_STARTED, IN_PROGRESS, REOPENED -> null;
      case AWAITING_SIGN_OFF, SUBMITTED ->
          agencyReturn.declaredAt() == null
              ? agencyReturn.submittedAt()
              : agencyReturn.declaredAt();
    };
  }

  private static List<Proposal> proposals(
      OrganisationGroup group, List<Question> questions, Map<String, GroupAnswer> given) {
    var source = new ProposalOrigin.Group(group.name(), GroupRound.kind(group));
    return questions.stream()
        .filter(it -> given.containsKey(it.key()))
        .map(
            it ->
                proposal(
                    source, it, java.util.Objects.requireNonNull(given.get(it.key())).answer()))
        .toList();
  }

  /** A comment without an answer can be read and not confirmed. */
  private static Proposal proposal(ProposalOrigin source, Question question, Answer answer) {
    var whole = AnswerStates.of(question, answer) != AnswerState.NOT_YET;
    return Proposal.of(
        source,
        question,
        Change.SAME,
        null,
        whole ? BringForward.TO_CONFIRM : BringForward.TO_READ,
        List.of(new Said(question, answer)),
        whole ? answer : null);
  }
}
