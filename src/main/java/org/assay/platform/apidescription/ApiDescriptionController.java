package org.assay.platform.apidescription;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.util.Map;
import org.assay.platform.Shell;
import org.assay.platform.View;

/** Describes the API: to people at /openapi, to programs at /openapi/assay.json. */
@Controller("/openapi")
@Secured(SecurityRule.IS_ANONYMOUS)
class ApiDescriptionController {
  private final ApiDescriptionLoader description;

  ApiDescriptionController(ApiDescriptionLoader description) {
    this.description = description;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  ModelAndView<Map<String, Object>> page() {
    return View.of(
        "information/openapi", new ApiPage(Shell.open("The API"), description.subjects()));
  }

  @Get("/assay.json")
  @Produces(MediaType.APPLICATION_JSON)
  String json() {
    return description.json();
  }
}
