package org.assay.collection.workbook;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.assay.people.identity.Caller;

/** Gives out a return's workbook, takes it back, and lets its sender decide what counts. */
@Hidden
@Controller("/returns/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class WorkbookController {
  private final ReturnWorkbook owner;
  private final WorkbookDesk desk;

  WorkbookController(ReturnWorkbook owner, WorkbookDesk desk) {
    this.owner = owner;
    this.desk = desk;
  }

  @Get("/workbook.xlsx")
  @Produces({WorkbookFileWriter.XLSX, MediaType.TEXT_HTML})
  HttpResponse<?> file(Caller caller, long id) {
    return desk.file(owner, caller, id);
  }

  /**
   * @param taken with {@code kept}, what the last workbook changed
   */
  @Get("/workbook")
  HttpResponse<?> show(
      Caller caller,
      long id,
      @Nullable @QueryValue Integer taken,
      @Nullable @QueryValue Integer kept,
      @Nullable @QueryValue String note) {
    return desk.show(owner, caller, id, taken, kept, note);
  }

  @Post("/workbook")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> receive(
      Caller caller, long id, @Nullable @Part("file") CompletedFileUpload file) {
    return desk.receive(owner, caller, id, file);
  }

  @Get("/workbook/review")
  HttpResponse<?> review(Caller caller, long id) {
    return desk.review(owner, caller, id);
  }

  @Post("/workbook/review")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> decide(Caller caller, long id, @Body Map<String, Object> form) {
    return desk.decide(owner, caller, id, form);
  }
}
