package org.assay.bringforward;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.answering.Answer;
import org.assay.answering.Answer.EvidenceItem;
import org.assay.answering.Finding;
import org.assay.answersheet.AnswerChange;
import org.assay.bringforward.Decision.Kind;
import org.assay.questionset.Edition;
import org.assay.returns.Draft;
import org.assay.returns.ReturnView;
import org.assay.returns.SaveOutcome.Saved;
import org.jspecify.annotations.Nullable;

/** Wishes about proposals as answers to be saved, together with what was typed beside them. */
record Deciding(ReturnView draft, ProposedAnswers proposed, List<Wish> wishes, Draft typed)
    implements Draft {

  @Override
  public Understood against(Edition edition) {
    var understood = typed.against(edition);
    var changes = new LinkedHashMap<String, AnswerChange>();
    understood.changes().forEach(it -> changes.put(it.question(), it));
    var findings = new ArrayList<>(understood.findings());
    for (var wish : wishes) {
      var fault = Faults.of(draft, find(wish), wish);
      if (fault != null) {
        findings.add(fault);
      } else {
        apply(wish, changes, findings);
      }
    }
    return new Understood(List.copyOf(changes.values()), findings);
  }

  private void apply(Wish wish, Map<String, AnswerChange> changes, List<Finding> findings) {
    var proposal = Objects.requireNonNull(find(wish)).proposal();
    var typedHere = changes.get(wish.question());
    var current =
        typedHere == null ? draft.answering().answer(wish.question()) : typedHere.answer();
    switch (wish) {
      case Wish.Confirm it -> {
        // What could not be read stands in boxes that the confirmed answer fills.
        findings.removeIf(finding -> it.question().equals(finding.question()));
        var answer = onto(current, proposal);
        changes.put(
            it.question(),
            new AnswerChange(
                it.question(), it.version(), answer, confirmed(typedHere), it.source()));
      }
      case Wish.SetAside it when proposal.agreesWith(current) && !proposal.evidenceOnly() ->
          changes.put(it.question(), new AnswerChange(it.question(), it.version(), Answer.EMPTY));
      case Wish.SetAside _, Wish.Override _ -> {}
    }
  }

  private static Map<String, String> confirmed(@Nullable AnswerChange typed) {
    return typed == null ? Map.of() : typed.confirmed();
  }

  /** What was decided, once it is saved. */
  List<Decision> decisions(Saved saved, long person) {
    return wishes.stream().map(wish -> decision(wish, saved, person)).toList();
  }

  private Decision decision(Wish wish, Saved saved, long person) {
    var proposal = Objects.requireNonNull(find(wish)).proposal();
    var kind =
        switch (wish) {
          case Wish.Confirm _ -> Kind.CONFIRMED;
          case Wish.SetAside _ -> Kind.SET_ASIDE;
          case Wish.Override _ -> Kind.OVERRIDDEN;
        };
    return new Decision(
        wish.question(),
        wish.source(),
        kind,
        proposal.stamp(),
        saved.versions().getOrDefault(wish.question(), draft.version(wish.question())),
        kind == Kind.CONFIRMED && wordForWord(proposal),
        wish instanceof Wish.Override it ? it.reason().strip() : null,
        person,
        saved.at());
  }

  /** Nothing was asked otherwise, and nothing was added to what was said. */
  private boolean wordForWord(Proposal proposal) {
    var before = draft.answering().answer(proposal.key());
    return proposal.sameQuestion()
        && !proposal.evidenceOnly()
        && onto(before, proposal).equals(proposal.answer());
  }

  private @Nullable Proposed find(Wish wish) {
    return proposed.of(wish.question()).stream()
        .filter(it -> it.proposal().source().code().equals(wish.source()))
        .findFirst()
        .orElse(null);
  }

  /** What stands beside the answer already is kept. */
  private static Answer onto(Answer current, Proposal proposal) {
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
            current.impact())
        : new Answer(
            taken.value(),
            taken.stated(),
            taken.reason() == null ? current.reason() : taken.reason(),
            current.comment() == null ? taken.comment() : current.comment(),
            evidence,
            current.action(),
            taken.impact());
  }
}
