package org.assay.platform;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** The pages that the law asks of every public service. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class InformationController {
  private final boolean scanned;

  InformationController(@Value("${assay.files.clamd:}") String clamd) {
    this.scanned = !clamd.isBlank();
  }

  @Get("/accessibility")
  ModelAndView<Map<String, Object>> accessibility() {
    return View.of(
        "information/accessibility",
        new InformationPage(Shell.open("Accessibility statement"), scanned));
  }

  @Get("/privacy")
  ModelAndView<Map<String, Object>> privacy() {
    return View.of(
        "information/privacy", new InformationPage(Shell.open("Privacy notice"), scanned));
  }

  @Get("/cookies")
  ModelAndView<Map<String, Object>> cookies() {
    return View.of("information/cookies", new InformationPage(Shell.open("Cookies"), scanned));
  }
}
