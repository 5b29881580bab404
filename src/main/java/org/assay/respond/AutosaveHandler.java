package org.assay.respond;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assay.bringforward.DecideProposals.Decided;
import org.assay.identity.Caller;
import org.assay.platform.Problem;
import org.assay.questionform.Fields;
import org.assay.returns.Returns;
import org.assay.returns.SaveOutcome;
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
  private final RefusalHandler refusals;

  AutosaveHandler(
      Returns returns,
      Standards standards,
      StandardPages pages,
      FragmentRenderer fragments,
      RefusalHandler refusals) {
    this.returns = returns;
    this.standards = standards;
    this.pages = pages;
    this.fragments = fragments;
    this.refusals = refusals;
  }

  /**
   * @param saved the hour
   * @param versions of the answers sent, as stored now
   * @param asked the standard's questions, when the answer may have changed which those are; null
   *     otherwise
   * @param drawn the questions sent that need more room now
   */
  @Serdeable
  record Saved(
      String saved,
      Map<String, Integer> versions,
      @Nullable List<String> asked,
      List<Drawn> drawn) {}

  @Serdeable
  record Drawn(String question, String html) {}

  HttpResponse<?> answer(
      HttpRequest<?> request, Caller caller, long id, String key, Fields fields, Decided decided) {
    return switch (decided.outcome()) {
      case SaveOutcome.Saved saved ->
          HttpResponse.ok(saved(caller, id, key, fields, saved))
              .contentType(MediaType.APPLICATION_JSON_TYPE);
      case SaveOutcome.Invalid(var findings) ->
          refused(
              request,
              caller,
              id,
              key,
              fields,
              HttpStatus.UNPROCESSABLE_ENTITY,
              "answers/invalid",
              (view, section) -> pages.refused(caller, view, section, fields, findings));
      case SaveOutcome.Stale(var conflicts) ->
          refused(
              request,
              caller,
              id,
              key,
              fields,
              HttpStatus.CONFLICT,
              "answers/stale",
              (view, section) -> pages.clashed(caller, view, section, fields, conflicts));
      case SaveOutcome.Closed(var why) -> refusals.conflict(request, why);
      case SaveOutcome.NotFound _ -> refusals.unknown(request);
    };
  }

  private Saved saved(Caller caller, long id, String key, Fields fields, SaveOutcome.Saved saved) {
    var hour = StandardPages.HOUR.format(saved.at());
    var edition = returns.edition(caller, id).orElseThrow();
    var decides = saved.versions().keySet().stream().anyMatch(edition.controllers()::contains);
    var full = saved.versions().keySet().stream().anyMatch(fields::full);
    if (!decides && !full) return new Saved(hour, saved.versions(), null, List.of());
    return standards
        .find(caller, id, key)
        .map(it -> pages.show(caller, it.view(), it.section()))
        .map(
            page ->
                new Saved(
                    hour,
                    saved.versions(),
                    page.blocks().stream().map(StandardQuestion::key).toList(),
                    drawn(page, it -> fields.full(it.key()))))
        .orElseGet(() -> new Saved(hour, saved.versions(), List.of(), List.of()));
  }

  private List<Drawn> drawn(SectionPage page, Predicate<StandardQuestion> which) {
    return page.blocks().stream()
        .filter(which)
        .map(it -> new Drawn(it.key(), fragments.html(it)))
        .toList();
  }

  private HttpResponse<?> refused(
      HttpRequest<?> request,
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
        .<HttpResponse<?>>map(
            page ->
                Problem.response(
                    status,
                    code,
                    "Not saved. See what is wrong beside the question.",
                    drawn(page, it -> fields.asks(it.key())).stream()
                        .map(
                            it ->
                                Map.<String, Object>of(
                                    "question", it.question(), "html", it.html()))
                        .toList()))
        .orElseGet(() -> refusals.unknown(request));
  }
}
