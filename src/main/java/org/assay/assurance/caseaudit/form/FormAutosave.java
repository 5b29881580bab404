package org.assay.assurance.caseaudit.form;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assay.collection.questionform.DrawnQuestion;
import org.assay.collection.questionform.Fields;
import org.assay.collection.questionform.QuestionBlock;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Answers the script of a form's page, which saves one answer at a time. */
@Singleton
class FormAutosave {
  private final Forms forms;
  private final FormPages pages;
  private final FormFragments fragments;

  FormAutosave(Forms forms, FormPages pages, FormFragments fragments) {
    this.forms = forms;
    this.pages = pages;
    this.fragments = fragments;
  }

  /**
   * @param saved the hour
   * @param versions of the answers sent, as stored now
   * @param asked the part's questions, when the answer may have changed which those are; null
   *     otherwise
   * @param drawn the questions sent that must be shown differently now
   */
  @Serdeable
  record Saved(
      String saved,
      Map<String, Integer> versions,
      @Nullable List<String> asked,
      List<DrawnQuestion> drawn) {}

  HttpResponse<?> answer(
      Caller caller, OpenForm found, Section section, Fields typed, FormOutcome outcome) {
    return switch (outcome) {
      case FormOutcome.Saved saved ->
          HttpResponse.ok(saved(caller, found, section, typed, saved))
              .contentType(MediaType.APPLICATION_JSON_TYPE);
      case FormOutcome.Invalid(var findings) ->
          refused(
              HttpStatus.UNPROCESSABLE_ENTITY,
              "answers/invalid",
              pages.refused(caller, found, section, typed, findings),
              typed);
      case FormOutcome.Stale(var conflicts) ->
          refused(
              HttpStatus.CONFLICT,
              "answers/stale",
              pages.clashed(caller, found, section, typed, conflicts),
              typed);
      case FormOutcome.Refused(var code, var why) ->
          throw new ProblemException(HttpStatus.CONFLICT, code, why);
      case FormOutcome.Sent _, FormOutcome.NotFound _ ->
          throw ProblemException.notFound("audit/form-unknown");
    };
  }

  private Saved saved(
      Caller caller, OpenForm found, Section section, Fields typed, FormOutcome.Saved saved) {
    var now = forms.mine(caller, found.form().id()).orElse(found);
    var page = pages.show(caller, now, section, null);
    var keys = saved.versions().keySet();
    var decides =
        saved.stopped() || keys.stream().anyMatch(found.edition().controllers()::contains);
    return new Saved(
        England.time(saved.at()),
        saved.versions(),
        decides ? page.blocks().stream().map(it -> it.question().key()).toList() : null,
        drawn(page, it -> typed.full(key(it)) || saved.stopped() && keys.contains(key(it))));
  }

  private static String key(QuestionBlock it) {
    return it.question().key();
  }

  private List<DrawnQuestion> drawn(FormSectionPage page, Predicate<QuestionBlock> which) {
    return page.blocks().stream()
        .filter(which)
        .map(it -> new DrawnQuestion(key(it), fragments.html(it, page.safety())))
        .toList();
  }

  private HttpResponse<?> refused(
      HttpStatus status, String code, FormSectionPage page, Fields typed) {
    return DrawnQuestion.refused(status, code, drawn(page, it -> typed.asks(key(it))));
  }
}
