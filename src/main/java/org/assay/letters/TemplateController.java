package org.assay.letters;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.assay.engine.questionset.BlankText;
import org.assay.letters.writing.LetterKind;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Contacts.Contact;
import org.assay.people.identity.Navigation;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where a partnership puts its own words into its letters. */
@Hidden
@Controller("/letter-templates")
@Secured("ADMIN")
@Produces(MediaType.TEXT_HTML)
class TemplateController {
  private static final Map<String, String> DONE =
      Map.of(
          "saved", "Saved. Letters use these words from now on",
          "default", "Letters use the words that come with Assay again",
          "test", "A test is on its way to you");

  private final TemplateRepository templates;
  private final OwnWords ownWords;
  private final FormRules rules;
  private final Outbox outbox;
  private final Register register;

  TemplateController(
      TemplateRepository templates,
      OwnWords ownWords,
      FormRules rules,
      Outbox outbox,
      Register register) {
    this.templates = templates;
    this.ownWords = ownWords;
    this.rules = rules;
    this.outbox = outbox;
    this.register = register;
  }

  @Get
  HttpResponse<?> all(Caller caller) {
    var lines =
        LetterTemplate.KINDS.stream()
            .map(
                it ->
                    new TemplatesPage.Line(
                        it.label(),
                        "/letter-templates/" + it.code(),
                        templates.find(caller.partnershipId(), it).isPresent()))
            .toList();
    return HttpResponse.ok(
        View.of(
            "letters/templates",
            new TemplatesPage(
                Navigation.shell(caller, "Words of letters", OutboxController.HERE), lines)));
  }

  @Get("/{kind}")
  HttpResponse<?> one(Caller caller, String kind, @Nullable @QueryValue String done) {
    var found = kind(kind);
    if (found.isEmpty()) throw unknown();
    var own = templates.find(caller.partnershipId(), found.get());
    return page(
        caller,
        own.orElseGet(() -> DefaultWords.of(found.get())),
        new FormInput(Map.of()),
        done == null ? null : DONE.get(done),
        null);
  }

  @Post("/{kind}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(Caller caller, String kind, @Body Map<String, Object> body) {
    var found = kind(kind);
    if (found.isEmpty()) throw unknown();
    var form = new FormInput(body);
    return switch (form.text("go")) {
      case "default" -> {
        templates.remove(caller.partnershipId(), found.get());
        yield onwards(kind, "default");
      }
      case "test" -> test(caller, found.get());
      default -> typed(caller, form, found.get());
    };
  }

  private HttpResponse<?> test(Caller caller, LetterKind kind) {
    if (outbox.test(caller, kind)) outbox.soon();
    return onwards(kind.code(), "test");
  }

  private HttpResponse<?> typed(Caller caller, FormInput form, LetterKind kind) {
    var it =
        new LetterTemplate(
            kind, BlankText.orEmpty(form.text("title")), BlankText.orEmpty(form.text("words")));
    form.wrong(it.unknown());
    rules.check(it, form);
    if (!form.isSound()) return page(caller, it, form, null, null);
    if (form.text("go").equals("preview")) {
      return page(caller, it, form, null, preview(caller, it));
    }
    templates.save(caller.partnershipId(), it);
    return onwards(kind.code(), "saved");
  }

  private String preview(Caller caller, LetterTemplate it) {
    var letter =
        ownWords.example(
            caller.partnershipId(), it, new Contact(0, caller.name(), ""), partnership(caller));
    return "Subject: " + letter.subject() + "\n\n" + letter.text();
  }

  private String partnership(Caller caller) {
    return register.partnership(caller.partnershipId()).map(Partnership::name).orElse("");
  }

  private HttpResponse<?> page(
      Caller caller,
      LetterTemplate it,
      FormInput form,
      @Nullable String done,
      @Nullable String preview) {
    var status = form.isSound() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
    return HttpResponse.status(status)
        .body(
            View.of(
                "letters/template",
                new TemplatePage(
                    Navigation.shell(caller, it.kind().label(), OutboxController.HERE)
                        .refusing(!form.isSound()),
                    form.errors(),
                    done,
                    it.kind().code(),
                    it.kind().label(),
                    it.title(),
                    it.words(),
                    LetterTemplate.known(),
                    preview,
                    templates.find(caller.partnershipId(), it.kind()).isPresent())));
  }

  private static Optional<LetterKind> kind(String code) {
    return LetterTemplate.KINDS.stream().filter(it -> it.code().equals(code)).findFirst();
  }

  private static HttpResponse<?> onwards(String kind, String done) {
    return HttpResponse.seeOther(URI.create("/letter-templates/" + kind + "?done=" + done));
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("letter/kind-unknown");
  }
}
