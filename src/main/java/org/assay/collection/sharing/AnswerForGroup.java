package org.assay.collection.sharing;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.cycles.CyclePhase;
import org.assay.collection.returns.Draft;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.Finding.Severity;
import org.assay.engine.answering.FreeTexts;
import org.assay.engine.answering.Profile;
import org.assay.engine.guard.Guard;
import org.assay.engine.guard.Writing;
import org.assay.engine.questionset.Question;
import org.assay.people.identity.Caller;

/** Lets the lead of a group choose the common questions, and answer them once. */
@Singleton
public class AnswerForGroup {
  /** Code of what is found about text that may identify a child. */
  public static final String HELD_BACK = "group/identifier";

  private final GroupRounds rounds;
  private final GroupAnswerRepository answers;
  private final Clock clock;

  AnswerForGroup(GroupRounds rounds, GroupAnswerRepository answers, Clock clock) {
    this.rounds = rounds;
    this.answers = answers;
    this.clock = clock;
  }

  /** These are answered once from now on, and no others; what is not in the edition is left out. */
  @Transactional
  public GroupOutcome choose(
      Caller caller, long groupId, long cycleId, Collection<String> questions) {
    var round = rounds.find(caller, groupId, cycleId).orElse(null);
    if (round == null) {
      return new GroupOutcome.NotFound();
    }
    var now = clock.instant();
    if (closed(round, now)) {
      return new GroupOutcome.Closed();
    }
    answers.choose(
        round.cycle(),
        groupId,
        round.edition().questions().stream()
            .filter(GroupRound::shareable)
            .map(Question::key)
            .filter(questions::contains)
            .toList());
    return new GroupOutcome.Kept(now, Map.of());
  }

  /** Answers to questions that are not common are passed over. */
  @Transactional
  public GroupOutcome save(Caller caller, long groupId, long cycleId, Draft draft) {
    var round = rounds.find(caller, groupId, cycleId).orElse(null);
    return round == null ? new GroupOutcome.NotFound() : save(caller, round, draft);
  }

  private GroupOutcome save(Caller caller, GroupRound round, Draft draft) {
    var now = clock.instant();
    if (closed(round, now)) {
      return new GroupOutcome.Closed();
    }
    var stored = new LinkedHashMap<String, GroupAnswer>();
    answers
        .lock(round.cycle(), round.group().id(), round.edition())
        .forEach(it -> stored.put(it.question(), it));
    var understood = draft.against(round.edition());
    var changes = real(understood.changes(), stored);
    var faults = faults(round, understood, changes);
    if (!faults.isEmpty()) {
      return new GroupOutcome.Invalid(faults);
    }
    var stale = stale(changes, stored);
    if (!stale.isEmpty()) {
      return new GroupOutcome.Stale(stale);
    }
    answers.store(
        round.cycle(),
        round.group().id(),
        changes.stream().map(it -> answered(it, caller, now)).toList());
    return new GroupOutcome.Kept(now, versions(understood.changes(), stored, changes));
  }

  private static Map<String, Integer> versions(
      List<AnswerChange> sent, Map<String, GroupAnswer> stored, List<AnswerChange> changed) {
    var versions = new HashMap<String, Integer>();
    sent.stream()
        .map(it -> stored.get(it.question()))
        .filter(Objects::nonNull)
        .forEach(it -> versions.put(it.question(), it.version()));
    changed.forEach(it -> versions.put(it.question(), it.version() + 1));
    return versions;
  }

  private static boolean closed(GroupRound round, Instant now) {
    return round.cycle().phase(now) == CyclePhase.CLOSED;
  }

  private static List<AnswerChange> real(
      List<AnswerChange> changes, Map<String, GroupAnswer> stored) {
    return changes.stream()
        .filter(
            it -> {
              var before = stored.get(it.question());
              return before != null && before.common() && !before.answer().equals(it.answer());
            })
        .toList();
  }

  private static Map<String, Integer> stale(
      List<AnswerChange> changes, Map<String, GroupAnswer> stored) {
    var stale = new LinkedHashMap<String, Integer>();
    for (var change : changes) {
      var before = stored.get(change.question());
      if (before != null && before.version() != change.version()) {
        stale.put(change.question(), before.version());
      }
    }
    return stale;
  }

  private static GroupAnswer answered(AnswerChange it, Caller caller, Instant now) {
    return new GroupAnswer(
        it.question(), true, it.answer(), it.version() + 1, caller.personId(), now);
  }

  private static List<Finding> faults(
      GroupRound round, Draft.Understood understood, List<AnswerChange> changes) {
    var faults = new ArrayList<>(understood.findings());
    var answers = new HashMap<String, Answer>();
    changes.forEach(it -> answers.put(it.question(), it.answer()));
    faults.addAll(AnswerCheck.draft(Answering.of(round.edition(), Profile.UNKNOWN, answers)));
    changes.forEach(it -> guard(round, it, faults));
    return faults.stream().filter(it -> it.severity() == Severity.ERROR).toList();
  }

  /** Without a way round: what many will read has no need of a name or a number. */
  private static void guard(GroupRound round, AnswerChange change, List<Finding> faults) {
    var question = round.edition().question(change.question());
    if (question == null) {
      return;
    }
    FreeTexts.of(question, change.answer())
        .forEach(
            (field, text) -> {
              var seen =
                  FreeTexts.isFileName(change.answer(), field)
                      ? Guard.checkFileName(text, Writing.UNKNOWN)
                      : Guard.check(text);
              if (!seen.isEmpty()) {
                faults.add(
                    new Finding(
                        HELD_BACK,
                        "/answers/" + question.key() + "/" + field,
                        question.key(),
                        null,
                        Severity.ERROR,
                        seen.getFirst().advice(),
                        Map.of()));
              }
            });
  }
}
