package org.assay.collection.workbook;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.util.Map;
import org.assay.people.identity.Caller;
import org.assay.platform.Download;
import org.jspecify.annotations.Nullable;

/**
 * Gives out a workbook, takes it back, and lets its sender decide what counts, below the address of
 * what owns it. Who may call is said by the controller of each owner.
 */
public class WorkbookRoutes {
  private final WorkbookOwner owner;
  private final WorkbookDesk desk;

  protected WorkbookRoutes(WorkbookOwner owner, WorkbookDesk desk) {
    this.owner = owner;
    this.desk = desk;
  }

  @Get("/workbook.xlsx")
  @Produces({Download.XLSX, MediaType.TEXT_HTML})
  public HttpResponse<?> file(Caller caller, long id) {
    return desk.file(owner, caller, id);
  }

  /**
   * @param taken with {@code kept}, what the last workbook changed
   */
  @Get("/workbook")
  public HttpResponse<?> show(
      Caller caller,
      long id,
      @Nullable @QueryValue Integer taken,
      @Nullable @QueryValue Integer kept,
      @Nullable @QueryValue String note) {
    return desk.show(owner, caller, id, taken, kept, note);
  }

  @Post("/workbook")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public HttpResponse<?> receive(
      Caller caller, long id, @Nullable @Part("file") CompletedFileUpload file) {
    return desk.receive(owner, caller, id, file);
  }

  @Get("/workbook/review")
  public HttpResponse<?> review(Caller caller, long id) {
    return desk.review(owner, caller, id);
  }

  @Post("/workbook/review")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public HttpResponse<?> decide(Caller caller, long id, @Body Map<String, Object> form) {
    return desk.decide(owner, caller, id, form);
  }
}
