package org.assay.collection.respond.standard;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.assay.collection.bringforward.DecideProposals.Decided;
import org.assay.collection.questionform.DrawnQuestion;
import org.assay.collection.questionform.Fields;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveOutcome;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/**
 * Answers the page's own script, which saves one question at a time. A question that must be shown
 * differently comes back drawn as the page would draw it, so that the script knows no rule.
 */
@Singleton
class AutosaveHandler {
  private final Returns returns;
  private final Standards standards;
  private final StandardPages pages;
  private final FragmentRenderer fragments;

  AutosaveHandler(
      Returns returns, Standards standards, StandardPages pages, FragmentRenderer fragments) {
    this.returns = returns;
    this.standards = standards;
    this.pages = pages;
    this.fragments = fragments;
  }

  /**
   * @param saved the hour
   * @param versions of the answers sent, as stored now
   * @param asked the standard's questions, when the answer may have changed which those are; null
   *     otherwise
   * @param drawn the questions sent that need more room now
   * @param fixes what must be put right in the standard, drawn
   * @param warnings by question sent, what cannot be right about its figures
   * @param parts what the page shows of the answers sent apart from their boxes, drawn
   * @param note what became of answers that were to be confirmed; empty when none were
   */
  @Serdeable
  record Saved(
      String saved,
      Map<String, Integer> versions,
      @Nullable List<String> asked,
      List<DrawnQuestion> drawn,
      String fixes,
      Map<String, String> warnings,
      String parts,
      String note) {
    static Saved nothing(String saved, Map<String, Integer> versions) {
      return new Saved(saved, versions, List.of(), List.of(), "", Map.of(), "", "");
    }
  }

  /** One question with its guidance and empty boxes, which its page leaves out. */
  HttpResponse<?> question(Caller caller, long id, String key, String question) {
    return standards
        .find(caller, id, key)
        .flatMap(it -> pages.whole(caller, it.view(), it.section(), question))
        .map(it -> HttpResponse.ok(fragments.html(it)))
        .orElseThrow(ReturnProblems::notFound);
  }

  HttpResponse<?> answer(Caller caller, long id, String key, Fields fields, Decided decided) {
    return switch (decided.outcome()) {
      case SaveOutcome.Saved saved ->
          HttpResponse.ok(saved(caller, id, key, fields, saved, decided))
              .contentType(MediaType.APPLICATION_JSON_TYPE);
      case SaveOutcome.Invalid(var findings) ->
          refused(
              caller,
              id,
              key,
              fields,
              HttpStatus.UNPROCESSABLE_ENTITY,
              "answers/invalid",
              (view, section) -> pages.refused(caller, view, section, fields, findings));
      case SaveOutcome.Stale(var conflicts) ->
          refused(
              caller,
              id,
              key,
              fields,
              HttpStatus.CONFLICT,
              "answers/stale",
              (view, section) -> pages.clashed(caller, view, section, fields, conflicts));
      case SaveOutcome.Closed(var why) -> throw ReturnProblems.conflict(why);
      case SaveOutcome.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  private Saved saved(
      Caller caller, long id, String key, Fields fields, SaveOutcome.Saved saved, Decided decided) {
    var hour = England.time(saved.at());
    var edition = returns.edition(caller, id).orElseThrow();
    var decides = saved.versions().keySet().stream().anyMatch(edition.controllers()::contains);
    var full = saved.versions().keySet().stream().anyMatch(fields::full);
    var shown =
        new Shown(
            hour,
            saved.versions(),
            fields,
            decides || full,
            ProposalForm.questions(fields),
            Confirmed.of(decided).words());
    return standards
        .find(caller, id, key)
        .map(it -> saved(caller, it, shown))
        .orElseGet(() -> Saved.nothing(hour, saved.versions()));
  }

  /**
   * @param rearranged whether the page must show other questions now, or more room in one
   * @param decided questions whose answers were confirmed or cleared
   * @param note what became of what was confirmed
   */
  private record Shown(
      String hour,
      Map<String, Integer> versions,
      Fields fields,
      boolean rearranged,
      Set<String> decided,
      String note) {
    boolean redraws(StandardQuestion it) {
      return fields.full(it.key()) || decided.contains(it.key());
    }
  }

  private Saved saved(Caller caller, Standards.Standard it, Shown shown) {
    var page = pages.show(caller, it.view(), it.section());
    return new Saved(
        shown.hour(),
        shown.versions(),
        shown.rearranged() ? page.blocks().stream().map(StandardQuestion::key).toList() : null,
        drawn(page, shown::redraws),
        fragments.html(page.fixes()),
        pages.points(it.view(), it.section()).figures(shown.versions().keySet()),
        fragments.html(page, shown.versions().keySet()),
        shown.note());
  }

  private List<DrawnQuestion> drawn(SectionPage page, Predicate<StandardQuestion> which) {
    return page.blocks().stream()
        .filter(which)
        .map(it -> new DrawnQuestion(it.key(), fragments.html(it)))
        .toList();
  }

  private HttpResponse<?> refused(
      Caller caller,
      long id,
      String key,
      Fields fields,
      HttpStatus status,
      String code,
      Standards.Showing showing) {
    return standards
        .find(caller, id, key)
        .map(it -> showing.of(it.view(), it.section()))
        .map(page -> DrawnQuestion.refused(status, code, drawn(page, it -> fields.asks(it.key()))))
        .orElseThrow(ReturnProblems::notFound);
  }
}
