package org.assay.collection.bringforward;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.bringforward.ProposalDecision.Kind;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.SaveOutcome.Saved;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.ActionPlan;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.questionset.Edition;
import org.assay.learning.actions.Action;
import org.jspecify.annotations.Nullable;

/**
 * Wishes about proposals as answers to be saved, together with what was typed beside them.
 *
 * @param plans unfinished actions of last time, by the question of now
 * @param lenient whether a confirmation that an answer stands against is left out rather than
 *     refused
 */
record ProposalDraft(
    ReturnView draft,
    ProposedAnswers proposed,
    List<ProposalRequest> wishes,
    Draft typed,
    Map<String, Action> plans,
    boolean lenient)
    implements Draft {

  @Override
  public Understood against(Edition edition) {
    var understood = typed.against(edition);
    var changes = byQuestion(understood);
    var findings = new ArrayList<>(understood.findings());
    for (var wish : wishes) {
      // Whatever became of the proposal, nothing is asked of an answer that stands.
      if (lenient && find(wish) != null && answered(wish, understood)) continue;
      var fault = ProposalFaults.of(draft, find(wish), wish);
      if (fault != null) {
        findings.add(fault);
      } else if (!answered(wish, understood)) {
        apply(wish, changes);
      } else if (!lenient) {
        findings.add(ProposalFaults.answered(draft, wish));
      }
    }
    return new Understood(List.copyOf(changes.values()), findings);
  }

  private static Map<String, AnswerChange> byQuestion(Understood understood) {
    var changes = new LinkedHashMap<String, AnswerChange>();
    understood.changes().forEach(it -> changes.put(it.question(), it));
    return changes;
  }

  /**
   * Whether the organisation has an answer of its own, stored or typed on the same form, that
   * confirming would overwrite.
   */
  boolean answered(ProposalRequest wish, Understood understood) {
    var it = Objects.requireNonNull(find(wish));
    if (!(wish instanceof ProposalRequest.Confirm) || it.proposal().evidenceOnly()) return false;
    var key = wish.question();
    var stored = draft.answering().answer(key);
    var now = typedAnswer(understood, key, stored);
    var unreadable =
        understood.findings().stream()
            .anyMatch(f -> key.equals(f.question()) && f.pointer().contains("/value"));
    if (unreadable || !sameValue(now, stored) && gives(now)) return true;
    return !it.open() && !it.replaceable() && seen(wish);
  }

  /** An answer that its reader had not seen is a conflict, which saving finds. */
  private boolean seen(ProposalRequest wish) {
    return lenient
        || wish instanceof ProposalRequest.Confirm it
            && it.version() == draft.version(it.question());
  }

  private static Answer typedAnswer(Understood understood, String key, Answer otherwise) {
    return understood.changes().stream()
        .filter(it -> it.question().equals(key))
        .map(AnswerChange::answer)
        .findFirst()
        .orElse(otherwise);
  }

  private static boolean gives(Answer answer) {
    return answer.value() != null || answer.stated() != null || answer.impact() != null;
  }

  private static boolean sameValue(Answer one, Answer other) {
    return Objects.equals(one.value(), other.value())
        && one.stated() == other.stated()
        && Objects.equals(one.impact(), other.impact());
  }

  private void apply(ProposalRequest wish, Map<String, AnswerChange> changes) {
    var proposal = Objects.requireNonNull(find(wish)).proposal();
    var typedHere = changes.get(wish.question());
    var current =
        typedHere == null ? draft.answering().answer(wish.question()) : typedHere.answer();
    switch (wish) {
      case ProposalRequest.Confirm it ->
          changes.put(
              it.question(),
              new AnswerChange(
                  it.question(),
                  it.version(),
                  onto(current, proposal),
                  confirmed(typedHere),
                  it.source()));
      case ProposalRequest.SetAside it
          when proposal.agreesWith(current) && !proposal.evidenceOnly() ->
          changes.put(it.question(), new AnswerChange(it.question(), it.version(), Answer.EMPTY));
      case ProposalRequest.SetAside _, ProposalRequest.Override _ -> {}
    }
  }

  private static Map<String, String> confirmed(@Nullable AnswerChange typed) {
    return typed == null ? Map.of() : typed.confirmed();
  }

  /** The wishes that were granted: all but those that an answer stood against. */
  List<ProposalRequest> granted() {
    var understood = typed.against(draft.asking().edition());
    return wishes.stream().filter(it -> find(it) != null && !answered(it, understood)).toList();
  }

  /** The actions of last time that go on with an answer that is confirmed, by question. */
  Map<String, Action> carried() {
    var carried = new LinkedHashMap<String, Action>();
    for (var wish : granted()) {
      var proposal = Objects.requireNonNull(find(wish)).proposal();
      var answer = proposal.answer();
      var action = plans.get(proposal.key());
      if (wish instanceof ProposalRequest.Confirm
          && answer != null
          && action != null
          && plan(proposal, answer) != null) carried.put(proposal.key(), action);
    }
    return carried;
  }

  /** What was decided, once it is saved. */
  List<ProposalDecision> decisions(Saved saved, long person) {
    return granted().stream().map(wish -> decision(wish, saved, person)).toList();
  }

  private ProposalDecision decision(ProposalRequest wish, Saved saved, long person) {
    var proposal = Objects.requireNonNull(find(wish)).proposal();
    var kind =
        switch (wish) {
          case ProposalRequest.Confirm _ -> Kind.CONFIRMED;
          case ProposalRequest.SetAside _ -> Kind.SET_ASIDE;
          case ProposalRequest.Override _ -> Kind.OVERRIDDEN;
        };
    return new ProposalDecision(
        wish.question(),
        wish.source(),
        kind,
        proposal.stamp(),
        saved.versions().getOrDefault(wish.question(), draft.version(wish.question())),
        kind == Kind.CONFIRMED && wordForWord(proposal),
        wish instanceof ProposalRequest.Override it ? it.reason().strip() : null,
        person,
        saved.at());
  }

  /** Nothing was asked otherwise, and nothing was added to what was said. */
  private boolean wordForWord(Proposal proposal) {
    var before = draft.answering().answer(proposal.key());
    return proposal.sameQuestion()
        && !proposal.evidenceOnly()
        && withoutPlan(onto(before, proposal)).equals(proposal.answer());
  }

  private static Answer withoutPlan(Answer it) {
    return new Answer(
        it.value(), it.stated(), it.reason(), it.comment(), it.evidence(), null, it.impact());
  }

  private @Nullable Proposed find(ProposalRequest wish) {
    return proposed.of(wish.question()).stream()
        .filter(it -> it.proposal().source().code().equals(wish.source()))
        .findFirst()
        .orElse(null);
  }

  /** What stands beside the answer already is kept. */
  private Answer onto(Answer current, Proposal proposal) {
    var taken = Objects.requireNonNull(proposal.answer());
    var evidence = new ArrayList<EvidenceItem>(taken.evidence());
    current.evidence().stream().filter(it -> !evidence.contains(it)).forEach(evidence::add);
    return proposal.evidenceOnly()
        ? new Answer(
            current.value(),
            current.stated(),
            current.reason(),
            current.comment(),
            evidence,
            current.action(),
            current.impact(),
            current.words())
        : new Answer(
            taken.value(),
            taken.stated(),
            taken.reason() == null ? current.reason() : taken.reason(),
            current.comment() == null ? taken.comment() : current.comment(),
            evidence,
            current.action() == null ? plan(proposal, taken) : current.action(),
            taken.impact(),
            taken.words());
  }

  /** The plan behind last year's answer goes on with it, as long as it is not done. */
  private @Nullable ActionPlan plan(Proposal proposal, Answer taken) {
    var action = plans.get(proposal.key());
    if (action == null
        || !(proposal.source() instanceof ProposalOrigin.LastCycle)
        || !AnswerCheck.needsAction(proposal.question(), taken)) {
      return null;
    }
    var plan = action.plan();
    return new ActionPlan(plan.what(), plan.lead(), plan.due(), plan.measure());
  }
}
