package org.assay.desk.settings;

import io.micronaut.http.HttpHeaders;
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
import java.util.Map;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The settings of a partnership. */
@Hidden
@Controller("/settings")
@Secured("ADMIN")
@Produces(MediaType.TEXT_HTML)
class SettingsController {
  private static final Map<String, String> SAVED =
      Map.of(
          "names", "The names are saved",
          "districts", "The districts are saved",
          "words", "The words and limits are saved",
          "body", "The body is saved",
          "logo", "The logo is saved",
          "no-logo", "The logo is removed");

  private final SettingsPages pages;
  private final PartnershipSettings settings;
  private final SettingsRepository stored;
  private final Register register;
  private final FormRules rules;

  SettingsController(
      SettingsPages pages,
      PartnershipSettings settings,
      SettingsRepository stored,
      Register register,
      FormRules rules) {
    this.pages = pages;
    this.settings = settings;
    this.stored = stored;
    this.register = register;
    this.rules = rules;
  }

  @Get
  HttpResponse<?> show(Caller caller, @Nullable @QueryValue String saved) {
    return HttpResponse.ok(
        View.of("desk/settings", pages.show(caller, saved == null ? null : SAVED.get(saved))));
  }

  @Post("/names")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> names(Caller caller, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var names = NamesForm.of(form);
    rules.check(names, form);
    if (!form.isSound()) return again(caller, form);
    var it = pages.partnership(caller);
    register.change(
        new Partnership(it.id(), it.code(), names.name(), it.subgroupName(), names.county()));
    return onwards("names");
  }

  @Post("/districts")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> districts(Caller caller, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    switch (DistrictLines.read(form.text("districts"))) {
      case DistrictLines.Read.Wrong(var why) -> form.wrong(why, "districts");
      case DistrictLines.Read.Districts(var all) -> {
        var lost = register.replaceDistricts(caller.partnershipId(), all);
        if (!lost.isEmpty()) {
          form.wrong(
              "Organisations lie in these districts, so they cannot be removed: "
                  + String.join(", ", lost),
              "districts");
        }
      }
    }
    return form.isSound() ? onwards("districts") : again(caller, form);
  }

  @Post("/words")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> words(Caller caller, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var values = SettingForm.read(form);
    if (!form.isSound()) return again(caller, form);
    settings.save(caller.partnershipId(), values);
    return onwards("words");
  }

  @Post("/logo")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> logo(Caller caller, @Nullable @Part("file") CompletedFileUpload file) {
    var form = new FormInput(Map.of());
    switch (LogoReader.read(bytes(file))) {
      case LogoReader.Read.Refused(var why) -> form.wrong(why, "file");
      case LogoReader.Read.Taken(var logo) -> stored.save(caller.partnershipId(), logo);
    }
    return form.isSound() ? onwards("logo") : again(caller, form);
  }

  @Post("/logo/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> removeLogo(Caller caller) {
    stored.removeLogo(caller.partnershipId());
    return onwards("no-logo");
  }

  private static byte[] bytes(@Nullable CompletedFileUpload file) {
    if (file == null) return new byte[0];
    try (var in = file.getInputStream()) {
      return in.readNBytes(LogoReader.LARGEST + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("A logo could not be read", e);
    }
  }

  @Get("/logo")
  @Produces({MediaType.IMAGE_PNG, MediaType.IMAGE_JPEG, MediaType.TEXT_HTML})
  HttpResponse<?> logo(Caller caller) {
    return settings
        .logo(caller.partnershipId())
        .map(
            it ->
                HttpResponse.ok(it.content())
                    .header(HttpHeaders.CONTENT_TYPE, it.mediaType())
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store"))
        .orElseThrow(() -> ProblemException.notFound("logo/unknown"));
  }

  private HttpResponse<?> again(Caller caller, FormInput form) {
    return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
        .body(View.of("desk/settings", pages.again(caller, form, form.errors())));
  }

  private static HttpResponse<?> onwards(String saved) {
    return HttpResponse.seeOther(URI.create("/settings?saved=" + saved));
  }
}
