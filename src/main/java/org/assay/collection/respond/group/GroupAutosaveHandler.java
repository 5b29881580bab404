package org.assay.collection.respond.group;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.collection.questionform.DrawnQuestion;
import org.assay.collection.questionform.Fields;
import org.assay.collection.questionform.QuestionBlock;
import org.assay.collection.respond.OpenPoints;
import org.assay.collection.respond.group.GroupController.Found;
import org.assay.collection.respond.standard.FragmentRenderer;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.sharing.AnswerForGroup;
import org.assay.collection.sharing.GroupOutcome;
import org.assay.collection.sharing.GroupRound;
import org.assay.collection.sharing.GroupRounds;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.Finding;
import org.assay.people.identity.Caller;
import org.assay.platform.England;

/** Answers the script of a group's page, which saves one common answer at a time. */
@Singleton
class GroupAutosaveHandler {
  private final GroupRounds rounds;
  private final GroupPages pages;
  private final FragmentRenderer fragments;

  GroupAutosaveHandler(GroupRounds rounds, GroupPages pages, FragmentRenderer fragments) {
    this.rounds = rounds;
    this.pages = pages;
    this.fragments = fragments;
  }

  /**
   * @param saved the hour
   * @param versions of the answers sent, as stored now
   * @param drawn the questions sent that need more room now
   * @param warnings by question sent, what cannot be right about its figures
   */
  @Serdeable
  record Saved(
      String saved,
      Map<String, Integer> versions,
      List<DrawnQuestion> drawn,
      Map<String, String> warnings) {}

  HttpResponse<?> answer(Caller caller, Found found, Fields typed, GroupOutcome outcome) {
    return switch (outcome) {
      case GroupOutcome.Kept kept ->
          HttpResponse.ok(saved(caller, found, typed, kept))
              .contentType(MediaType.APPLICATION_JSON_TYPE);
      case GroupOutcome.Invalid(var findings) ->
          refused(
              HttpStatus.UNPROCESSABLE_ENTITY,
              "answers/invalid",
              pages.refused(caller, found.round(), found.section(), typed, findings),
              typed,
              held(findings));
      case GroupOutcome.Stale(var versions) ->
          refused(
              HttpStatus.CONFLICT,
              "answers/stale",
              pages.clashed(caller, found.round(), found.section(), typed, versions),
              typed,
              Set.of());
      case GroupOutcome.Closed _ -> throw ReturnProblems.conflict(GroupController.CLOSED);
      case GroupOutcome.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  private Saved saved(Caller caller, Found found, Fields typed, GroupOutcome.Kept kept) {
    var round =
        rounds
            .find(caller, found.round().group().id(), found.round().cycle().id())
            .orElse(found.round());
    var page = pages.standard(caller, round, found.section(), null);
    return new Saved(
        England.time(kept.at()),
        kept.versions(),
        page.blocks().stream()
            .filter(it -> typed.full(it.question().key()))
            .map(this::drawn)
            .toList(),
        warnings(round, kept.versions().keySet()));
  }

  private static Map<String, String> warnings(GroupRound round, Set<String> questions) {
    var warnings = new HashMap<String, String>();
    for (var key : questions) {
      var question = Objects.requireNonNull(round.edition().question(key));
      var answer = Objects.requireNonNull(round.answers().get(key)).answer();
      AnswerCheck.lacking(round.edition(), question, answer).stream()
          .filter(OpenPoints::isFigure)
          .findFirst()
          .ifPresent(it -> warnings.put(key, it.message()));
    }
    return warnings;
  }

  /** Questions whose text may identify a child, which is kept nowhere. */
  private static Set<String> held(List<Finding> findings) {
    return findings.stream()
        .filter(it -> it.code().equals(AnswerForGroup.HELD_BACK))
        .map(it -> String.valueOf(it.question()))
        .collect(Collectors.toSet());
  }

  private HttpResponse<?> refused(
      HttpStatus status, String code, GroupStandardPage page, Fields typed, Set<String> held) {
    return DrawnQuestion.refused(
        status,
        code,
        page.blocks().stream()
            .filter(it -> typed.asks(it.question().key()))
            .map(this::drawn)
            .toList(),
        held);
  }

  private DrawnQuestion drawn(QuestionBlock block) {
    return new DrawnQuestion(block.question().key(), fragments.html(block));
  }
}
