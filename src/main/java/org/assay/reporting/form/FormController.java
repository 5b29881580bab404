package org.assay.reporting.form;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.people.identity.Caller;
import org.assay.platform.Download;
import org.assay.platform.Problem;
import org.assay.platform.problem.ProblemException;
import org.assay.platform.seal.AccessLog;
import org.assay.reporting.office.WordWriter;
import org.assay.reporting.pdf.Brands;
import org.assay.reporting.pdf.PdfRenderer;
import org.assay.reporting.queue.RenderingQueue;

/** A return's form for a discussion in the room, empty or with the answers so far. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces({MediaType.APPLICATION_PDF, Download.DOCX, MediaType.TEXT_HTML, Problem.MEDIA_TYPE})
class FormController {
  private final Returns returns;
  private final DiscussionForms forms;
  private final PdfRenderer renderer;
  private final Brands brands;
  private final RenderingQueue queue;
  private final AccessLog log;

  FormController(
      Returns returns,
      DiscussionForms forms,
      PdfRenderer renderer,
      Brands brands,
      RenderingQueue queue,
      AccessLog log) {
    this.returns = returns;
    this.forms = forms;
    this.renderer = renderer;
    this.brands = brands;
    this.queue = queue;
    this.log = log;
  }

  /**
   * @param filled {@code yes} for the answers so far; else the form is empty
   */
  @Get(uris = {"/returns/{id}/form.pdf", "/api/v1/returns/{id}/form.pdf"})
  @Operation(summary = "The form on paper as a tagged PDF, empty or with the answers (filled=yes)")
  @Tag(name = "Reports")
  @ApiResponse(
      responseCode = "200",
      description = "The document",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PDF,
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(
      responseCode = "404",
      description = "return/not-found: there is no such return, or it is not yours")
  @ApiResponse(
      responseCode = "503",
      description = "report/busy: the queue is full, ask again in a while")
  HttpResponse<?> pdf(
      @Parameter(hidden = true) Caller caller, long id, @Nullable @QueryValue String filled) {
    return answer(caller, id, "yes".equals(filled), "pdf", MediaType.APPLICATION_PDF);
  }

  /**
   * @param filled {@code yes} for the answers so far; else the form is empty
   */
  @Get(uris = {"/returns/{id}/form.docx", "/api/v1/returns/{id}/form.docx"})
  @Operation(summary = "The form on paper as a Word document, empty or with the answers")
  @Tag(name = "Reports")
  @ApiResponse(
      responseCode = "200",
      description = "The document",
      content =
          @Content(mediaType = Download.DOCX, schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(
      responseCode = "404",
      description = "return/not-found: there is no such return, or it is not yours")
  @ApiResponse(
      responseCode = "503",
      description = "report/busy: the queue is full, ask again in a while")
  HttpResponse<?> word(
      @Parameter(hidden = true) Caller caller, long id, @Nullable @QueryValue String filled) {
    return answer(caller, id, "yes".equals(filled), "docx", Download.DOCX);
  }

  private HttpResponse<?> answer(
      Caller caller, long id, boolean filled, String format, String type) {
    var view =
        returns.whole(caller, id).orElseThrow(() -> ProblemException.notFound("return/not-found"));
    var form = forms.of(view, filled);
    var bytes =
        queue.once(
            caller.personId(),
            () ->
                format.equals("pdf")
                    ? renderer.render("form", form, brands.of(caller.partnershipId()))
                    : WordWriter.write(form, brands.of(caller.partnershipId())));
    log.record(caller.partnershipId(), caller.personId(), "exported", "form", Long.toString(id));
    return Download.of(bytes, type, fileName(view, filled) + "." + format);
  }

  private static String fileName(ReturnView view, boolean filled) {
    return Download.fileName(
        view.asking().organisation().name()
            + " "
            + view.asking().cycle().title()
            + (filled ? " answers" : " form"));
  }
}
