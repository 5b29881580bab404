package org.assay.platform;

import io.micronaut.context.annotation.Requires;
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
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;

/** Addresses that go wrong in every way, for the tests of this package. */
@Hidden
@Controller
@Requires(env = "test")
@Secured(SecurityRule.IS_ANONYMOUS)
class ProbeController {

  @Serdeable
  record Input(@NotBlank String name, @Email String email) {}

  @Get("/api/probe/fault")
  String fault() {
    throw new IllegalStateException("secret detail");
  }

  @Get("/api/probe/number")
  String number(@QueryValue int n) {
    return Integer.toString(n);
  }

  @Post("/api/probe/input")
  String input(@Valid @Body Input input) {
    return "{\"name\": \"" + input.name() + "\"}";
  }

  @Get("/probe/fault")
  @Produces(MediaType.TEXT_HTML)
  String page() {
    throw new IllegalStateException("secret detail");
  }

  @Post("/probe/form")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  String form(@Body String body) {
    return "taken";
  }
}
