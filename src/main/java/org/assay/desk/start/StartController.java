package org.assay.desk.start;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.assay.people.identity.Caller;
import org.assay.platform.View;

/** What of the partnership is set up, for its administrator. */
@Hidden
@Controller("/start")
@Secured("ADMIN")
@Produces(MediaType.TEXT_HTML)
class StartController {
  private final StartPages pages;

  StartController(StartPages pages) {
    this.pages = pages;
  }

  @Get
  ModelAndView<Map<String, Object>> show(Caller caller) {
    return View.of("desk/start", pages.show(caller));
  }
}
