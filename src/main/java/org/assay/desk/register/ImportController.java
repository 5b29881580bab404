package org.assay.desk.register;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assay.desk.register.list.AgencyTypes;
import org.assay.desk.register.list.ColumnChoice;
import org.assay.desk.register.list.RegisterField;
import org.assay.people.identity.Caller;
import org.assay.platform.Page;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Takes in lists of organisations. */
@Hidden
@Controller("/register/imports")
@Secured("ADMIN")
@Produces(MediaType.TEXT_HTML)
class ImportController {
  private static final String SECONDS = "3";

  private final RegisterImports imports;
  private final AddDistricts districts;
  private final ImportPages pages;

  ImportController(RegisterImports imports, AddDistricts districts, ImportPages pages) {
    this.imports = imports;
    this.districts = districts;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> all(Caller caller) {
    return HttpResponse.ok(View.of("desk/imports", pages.all(caller, null, null)));
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> send(
      Caller caller,
      @Nullable @Part("file") CompletedFileUpload file,
      @Nullable @Part("authority") String authority) {
    var typed = authority == null ? "" : authority.strip();
    if (file == null || file.getFilename() == null || file.getFilename().isEmpty()) {
      return refused(caller, typed, "Choose the list that you want to upload.");
    }
    try (var content = file.getInputStream()) {
      return switch (imports.send(caller, file.getFilename(), typed, content)) {
        case RegisterImports.Sent.Staged(var id) -> onwards(id);
        case RegisterImports.Sent.Unreadable(var why) -> refused(caller, typed, why);
      };
    } catch (IOException e) {
      throw new UncheckedIOException("A list that was sent could not be read", e);
    }
  }

  private HttpResponse<?> refused(Caller caller, String authority, String why) {
    return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
        .body(View.of("desk/imports", pages.all(caller, authority, why)));
  }

  @Get("/{id}")
  HttpResponse<?> one(
      Caller caller,
      long id,
      @Nullable @QueryValue String show,
      @Nullable @QueryValue String page,
      @Nullable @QueryValue String added) {
    var found = imports.find(caller, id).orElseThrow(ImportController::unknown);
    var it = found;
    if (it.state() == ImportState.COLUMNS) {
      return HttpResponse.ok(
          View.of("desk/columns", pages.columns(caller, it, Map.of(), List.of())));
    }
    var body =
        View.of("desk/import", pages.one(caller, it, show, Page.number(page), List.of(), added));
    var answer = HttpResponse.ok(body);
    return it.state().underWay() ? answer.header("Refresh", SECONDS) : answer;
  }

  @Post("/{id}/columns")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> choose(Caller caller, long id, @Body Map<String, Object> form) {
    var found = imports.find(caller, id).orElseThrow(ImportController::unknown);
    if (found.state() != ImportState.COLUMNS) return onwards(id);
    var why = chosen(found, form);
    return why == null
        ? onwards(id)
        : HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
            .body(View.of("desk/columns", pages.columns(caller, found, form, List.of(why))));
  }

  private @Nullable ErrorLink chosen(RegisterImport it, Map<String, Object> form) {
    var columns = new EnumMap<RegisterField, String>(RegisterField.class);
    var known = imports.columns(it).keySet();
    for (var field : ColumnChoice.ASKED) {
      var column = String.valueOf(form.getOrDefault(field.code(), ""));
      if (known.contains(column)) columns.put(field, column);
    }
    var allOf = AgencyTypes.type(String.valueOf(form.getOrDefault("allOf", ""))).orElse(null);
    if (!columns.containsKey(RegisterField.NAME)) {
      return new ErrorLink("Select the column that holds the names", "#name");
    }
    if (allOf == null && !columns.containsKey(RegisterField.TYPE)) {
      return new ErrorLink(
          "Select the column that holds the type, or one type for all of them", "#allOf");
    }
    var why = imports.choose(it, new ColumnChoice(columns), allOf);
    return why == null ? null : new ErrorLink(why, null);
  }

  /** Adds to the settings those of the districts that were ticked. */
  @Post("/{id}/districts")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> addDistricts(Caller caller, long id, @Body Map<String, Object> body) {
    var found = imports.find(caller, id).orElseThrow(ImportController::unknown);
    var added = districts.add(found, new FormInput(body).all("district"));
    return HttpResponse.seeOther(URI.create("/register/imports/%d?added=%d".formatted(id, added)));
  }

  @Post("/{id}/confirmation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> confirm(Caller caller, long id, @Nullable @Body Map<String, Object> form) {
    var found = imports.find(caller, id).orElseThrow(ImportController::unknown);
    var it = found;
    var sure = ImportWarnings.sure(it, imports.counts(it));
    var isSure = form != null && "yes".equals(form.get("sure"));
    if (sure != null && !isSure) {
      var error = new ErrorLink("Select “" + sure + "” before you confirm", "#sure");
      return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
          .body(View.of("desk/import", pages.one(caller, it, null, 1, List.of(error), null)));
    }
    imports.confirm(caller, it);
    return onwards(id);
  }

  @Post("/{id}/cancellation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> cancel(Caller caller, long id) {
    var found = imports.find(caller, id).orElseThrow(ImportController::unknown);
    imports.cancel(found);
    return onwards(id);
  }

  private static HttpResponse<?> onwards(long id) {
    return HttpResponse.seeOther(URI.create("/register/imports/" + id));
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("import/unknown");
  }
}
