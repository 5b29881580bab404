package org.assay.collection.cycles;

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
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.engine.questionset.LocalName;
import org.assay.engine.questionset.text.UnseenCharacters;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.View;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** Where an administrator says what the area calls its front door, its thresholds and so on. */
@Hidden
@Controller("/local-names")
@Secured("ADMIN")
@Produces(MediaType.TEXT_HTML)
class LocalNamesController {
  static final int LONGEST = 80;

  private final Cycles cycles;
  private final Editions editions;
  private final PartnershipWords words;

  LocalNamesController(Cycles cycles, Editions editions, PartnershipWords words) {
    this.cycles = cycles;
    this.editions = editions;
    this.words = words;
  }

  @Get
  ModelAndView<Map<String, Object>> names(Caller caller, @Nullable @QueryValue String saved) {
    return page(caller, words.of(caller.partnershipId()), Map.of(), saved != null);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> say(Caller caller, @Body Map<String, String> form) {
    var said = new LinkedHashMap<String, String>();
    var wrong = new LinkedHashMap<String, String>();
    for (var key : asked(caller).keySet()) {
      var typed = form.getOrDefault(key, "").strip();
      if (!typed.isEmpty()) said.put(key, typed);
      if (typed.length() > LONGEST) wrong.put(key, "Use 80 characters or fewer");
      UnseenCharacters.fault(typed).ifPresent(why -> wrong.put(key, why));
      if (typed.contains("{") || typed.contains("}")) wrong.put(key, "Leave out { and }");
    }
    if (!wrong.isEmpty()) {
      return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
          .body(page(caller, said, wrong, false));
    }
    words.say(caller.partnershipId(), said);
    return HttpResponse.seeOther(URI.create("/local-names?saved=yes"));
  }

  private ModelAndView<Map<String, Object>> page(
      Caller caller, Map<String, String> said, Map<String, String> wrong, boolean saved) {
    var lines = new ArrayList<LocalNamesPage.Line>();
    asked(caller)
        .forEach(
            (key, name) ->
                lines.add(
                    new LocalNamesPage.Line(
                        key,
                        name.label(),
                        "If you leave this empty, questions say “" + name.words() + "”",
                        said.getOrDefault(key, ""),
                        wrong.get(key))));
    var errors =
        wrong.entrySet().stream()
            .map(it -> new ErrorLink(it.getValue(), "#" + it.getKey()))
            .toList();
    var shell = Navigation.shell(caller, "Local names", "/cycles");
    return View.of("cycles/local-names", new LocalNamesPage(shell, lines, errors, saved));
  }

  /**
   * The names of the question sets that the partnership asks, and then of those that it could ask,
   * each once, in their own words.
   */
  private Map<String, LocalName> asked(Caller caller) {
    var partnership = caller.partnershipId();
    var names = new LinkedHashMap<String, LocalName>();
    Stream.concat(
            cycles.all(partnership).stream()
                .map(it -> editions.find(it.questionSetId(), it.questionSetVersion())),
            editions.all(partnership).stream()
                .filter(it -> !it.retired())
                .map(it -> editions.find(it.id(), it.version())))
        .flatMap(Optional::stream)
        .flatMap(it -> it.set().localNames().stream())
        .forEach(name -> names.putIfAbsent(name.key(), name));
    return names;
  }
}
