package org.assay.platform;

import com.deque.html.axecore.playwright.AxeBuilder;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.http.HttpResponse;
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
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Addresses that go wrong in every way, for the tests of this package. */
@Hidden
@Controller
@Requires(env = "test")
@Secured(SecurityRule.IS_ANONYMOUS)
public class ProbeController {

  @Serdeable
  record Input(@NotBlank String name, @Email String email) {}

  /** For browsers: a script that comes by its address is kept compiled from page to page. */
  @Get("/probe/axe.js")
  HttpResponse<String> axe() throws IOException {
    return HttpResponse.ok(AxeBuilder.getAxeScript())
        .contentType(MediaType.of("text/javascript"))
        .header("Cache-Control", "public, max-age=86400, immutable");
  }

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

  @Get(uri = "/probe/number", produces = "text/html")
  String shown(@QueryValue int n) {
    return Integer.toString(n);
  }

  /** As a driver says it: 1062 of MySQL and 23505 of H2 for a row that is there already. */
  @Get(uri = "/probe/refused/{code}", produces = MediaType.TEXT_HTML)
  String refused(int code) {
    throw new IllegalStateException("secret", new SQLException("secret", "23000", code));
  }

  @Get(uri = "/probe/overtaken", produces = MediaType.TEXT_HTML)
  String overtaken() {
    throw new OptimisticLockException("secret");
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

  @Post("/probe/busy")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  String busy(@Body Map<String, Object> form) {
    throw new IllegalStateException(new SQLException("Lock wait timeout exceeded", "40001", 1205));
  }

  @Get("/probe/away")
  @Produces(MediaType.TEXT_HTML)
  String away() throws SQLException {
    throw new SQLTransientConnectionException("no connection within 5000ms");
  }

  @Get("/api/probe/full")
  String full() throws IOException {
    throw new IOException("No space left on device");
  }

  /** As a form comes to nothing whose file finds no room in the temporary folder. */
  @Post("/probe/unread")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  String unread(@Body Map<String, Object> form) {
    throw new ErrorDataDecoderException(new IOException("No space left on device"));
  }

  /** Lets the answers of {@code /probe/slow} go. */
  public static final CountDownLatch SLOW = new CountDownLatch(1);

  @Get("/probe/slow")
  @Produces(MediaType.TEXT_HTML)
  String slow() throws InterruptedException {
    SLOW.await();
    return "at last";
  }
}
