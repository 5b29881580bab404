package org.assay.people.identity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;

/** Takes everybody to where their work is. */
@Hidden
@Controller
@Produces(MediaType.ALL)
@Secured(SecurityRule.IS_AUTHENTICATED)
class HomeController {
  @Get("/")
  HttpResponse<?> home(Caller caller) {
    return HttpResponse.seeOther(URI.create(Navigation.start(caller)));
  }
}
