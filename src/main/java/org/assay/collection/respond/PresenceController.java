package org.assay.collection.respond;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.Returns;
import org.assay.people.identity.Caller;
import org.assay.platform.form.FormInput;

/** Where a page says now and then that its reader is still there. */
@Hidden
@Controller("/returns/{id}/presence")
@Secured(SecurityRule.IS_AUTHENTICATED)
class PresenceController {
  private final Returns returns;
  private final Presence presence;

  PresenceController(Returns returns, Presence presence) {
    this.returns = returns;
    this.presence = presence;
  }

  @Serdeable
  record Others(List<String> lines) {}

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> here(Caller caller, long id, @Body Map<String, Object> form) {
    var input = new FormInput(form);
    var section = input.has("section") ? input.text("section") : Presence.LIST;
    return returns
        .find(caller, id)
        .filter(it -> Presence.tells(caller, it.organisation()))
        .flatMap(it -> lines(caller, it, section))
        .map(lines -> HttpResponse.ok(new Others(lines)))
        .orElseThrow(ReturnProblems::notFound);
  }

  private Optional<List<String>> lines(Caller caller, Returns.Line line, String section) {
    var organisation = line.organisation();
    var id = line.agencyReturn().id();
    // The whole return need not be read for those who may read all of it.
    var readable =
        caller.mayReadDraft(organisation.id(), organisation.groupId())
            ? returns.edition(caller, id).map(edition -> edition.set().sections())
            : returns.read(caller, id).map(view -> view.answering().visibleSections());
    return readable
        .filter(
            sections ->
                section.equals(Presence.LIST)
                    || sections.stream().anyMatch(s -> s.key().equals(section)))
        .map(
            sections ->
                presence.enter(caller, line.agencyReturn(), organisation, sections, section));
  }
}
