package org.assay.desk.chasing;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.desk.chasing.ChaseListRepository.Chased;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.Overseers;
import org.assay.platform.Download;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.assay.platform.problem.ProblemException;
import org.assay.platform.seal.AccessLog;
import org.assay.reporting.queue.RenderingQueue;

/** One outstanding return: what was tried, and what comes next. */
@Hidden
@Controller("/chasing/{cycle}/returns/{id}")
@Overseers
@Produces(MediaType.TEXT_HTML)
class ChasedController {
  private final Cycles cycles;
  private final ChaseListPages pages;
  private final KeepContacts keep;
  private final PaperLetters letters;
  private final RenderingQueue queue;
  private final AccessLog log;
  private final FormRules rules;

  ChasedController(
      Cycles cycles,
      ChaseListPages pages,
      KeepContacts keep,
      PaperLetters letters,
      RenderingQueue queue,
      AccessLog log,
      FormRules rules) {
    this.cycles = cycles;
    this.pages = pages;
    this.keep = keep;
    this.letters = letters;
    this.queue = queue;
    this.log = log;
    this.rules = rules;
  }

  private record Found(Cycle cycle, Chased chased) {}

  private Optional<Found> find(Caller caller, long cycle, long id) {
    return cycles
        .find(caller.partnershipId(), cycle)
        .flatMap(it -> pages.find(caller, it, id).map(chased -> new Found(it, chased)));
  }

  @Get
  HttpResponse<?> one(Caller caller, long cycle, long id) {
    return find(caller, cycle, id)
        .map(it -> page(caller, it, new FormInput(Map.of())))
        .orElseThrow(ChasedController::unknown);
  }

  /** A note, a call that was made or a letter that was posted. */
  @Post("/contacts")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured("ADMIN")
  HttpResponse<?> add(Caller caller, long cycle, long id, @Body Map<String, Object> body) {
    var found = find(caller, cycle, id);
    if (found.isEmpty()) throw unknown();
    var form = new FormInput(body);
    var typed = ContactForm.of(form);
    if (typed.lacksWords()) form.wrong("Enter what was said", "words");
    rules.check(typed, form);
    if (!form.isSound()) return page(caller, found.get(), form);
    keep.add(caller, found.get().cycle(), id, typed.kind(), typed.words());
    return onwards(cycle, id);
  }

  @Post("/owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured("ADMIN")
  HttpResponse<?> owner(Caller caller, long cycle, long id, @Body Map<String, Object> body) {
    var found = find(caller, cycle, id);
    if (found.isEmpty()) throw unknown();
    var form = new FormInput(body);
    var typed = form.text("owner");
    if (!keep.owner(caller, id, typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null)) {
      form.wrong("Select who chases it", "owner");
      return page(caller, found.get(), form);
    }
    return onwards(cycle, id);
  }

  /** A letter to print and post, to the head or to the chair. */
  @Get("/{to}.pdf")
  @Produces({MediaType.APPLICATION_PDF, MediaType.TEXT_HTML})
  HttpResponse<?> letter(Caller caller, long cycle, long id, String to) {
    var found = find(caller, cycle, id).orElse(null);
    var kind =
        RungKind.of(to)
            .filter(it -> it == RungKind.LETTER_HEAD || it == RungKind.LETTER_CHAIR)
            .orElse(null);
    if (found == null || kind == null) throw unknown();
    var pdf =
        queue.once(
            caller.personId(), () -> letters.pdf(caller, found.cycle(), found.chased(), kind));
    log.record(
        caller.partnershipId(), caller.personId(), "exported", "chase-letter", Long.toString(id));
    return Download.of(pdf, MediaType.APPLICATION_PDF, kind.code() + ".pdf");
  }

  private HttpResponse<?> page(Caller caller, Found it, FormInput form) {
    var status = form.isSound() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
    return HttpResponse.status(status)
        .body(View.of("chasing/return", pages.one(caller, it.cycle(), it.chased(), form)));
  }

  private static HttpResponse<?> onwards(long cycle, long id) {
    return HttpResponse.seeOther(URI.create("/chasing/" + cycle + "/returns/" + id));
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("return/not-found");
  }
}
