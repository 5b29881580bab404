package org.assay.collection.respond.evidence;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import org.assay.collection.questionform.Fields;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveOutcome;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.evidence.EvidenceFiles;
import org.assay.people.identity.Caller;
import org.assay.platform.View;

/** The evidence of a whole return: its own people's draft, or what the partnership was sent. */
@Hidden
@Controller("/returns/{id}/evidence")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class EvidenceListController {
  private final Returns returns;
  private final AttachEvidence attach;
  private final EvidenceFiles files;
  private final EvidencePages pages;

  EvidenceListController(
      Returns returns, AttachEvidence attach, EvidenceFiles files, EvidencePages pages) {
    this.returns = returns;
    this.attach = attach;
    this.files = files;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> list(Caller caller, long id, @Nullable @QueryValue String told) {
    return returns
        .read(caller, id)
        .map(view -> HttpResponse.ok(View.of("respond/evidence", pages.page(caller, view, told))))
        .orElseThrow(ReturnProblems::notFound);
  }

  /** Takes a piece from every question, and the file itself unless it was signed off. */
  @Post("/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(Caller caller, long id, @Body Map<String, Object> form) {
    var chosen = Fields.posted(form).get("item");
    var use =
        returns.read(caller, id).stream()
            .flatMap(view -> EvidenceUses.of(view).stream())
            .filter(it -> it.id().equals(chosen))
            .findFirst();
    if (use.isEmpty()) throw ReturnProblems.notFound();
    var item = use.get().item();
    return switch (attach.remove(caller, id, use.get().questions(), item)) {
      case SaveOutcome.Saved _ -> {
        removeFile(caller, id, item);
        yield HttpResponse.seeOther(URI.create("/returns/" + id + "/evidence?told=removed"));
      }
      case SaveOutcome.Closed(var why) -> throw ReturnProblems.conflict(why);
      case SaveOutcome.Invalid _, SaveOutcome.Stale _ ->
          HttpResponse.seeOther(URI.create("/returns/" + id + "/evidence"));
      case SaveOutcome.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  /** A file of an earlier return stays with that. */
  private void removeFile(Caller caller, long returnId, EvidenceItem item) {
    if (item.form() != EvidenceItem.Form.FILE || !item.text().matches("\\d{1,18}")) return;
    files
        .find(caller, Long.parseLong(item.text()))
        .filter(file -> Long.valueOf(returnId).equals(file.returnId()))
        .ifPresent(file -> files.remove(caller, file.id()));
  }
}
