package org.assay.people.singlesignon;

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
import java.util.Locale;
import java.util.Map;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.ProviderTrust;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.jspecify.annotations.Nullable;

/** Which single sign-on a partnership trusts, and the way back for an address that moved on. */
@Hidden
@Controller("/settings/single-sign-on")
@Secured("ADMIN")
@Produces(MediaType.TEXT_HTML)
class ProviderSettingsController {
  private final Providers providers;
  private final ProviderTrust trust;
  private final LinkedAccounts links;
  private final Contacts contacts;
  private final SecurityLog security;

  ProviderSettingsController(
      Providers providers,
      ProviderTrust trust,
      LinkedAccounts links,
      Contacts contacts,
      SecurityLog security) {
    this.providers = providers;
    this.trust = trust;
    this.links = links;
    this.contacts = contacts;
    this.security = security;
  }

  @Get
  HttpResponse<?> show(Caller caller) {
    return answer(HttpStatus.OK, page(caller, "", null, null));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(Caller caller, @Body Map<String, Object> sent) {
    var chosen = new FormInput(sent).all("providers");
    var known = providers.all().stream().map(Provider::name).filter(chosen::contains).toList();
    trust.save(caller.partnershipId(), known);
    security.record(
        Event.PROVIDERS_CHANGED,
        caller.personId(),
        Map.of("partnership", caller.partnershipId(), "providers", String.join(" ", known)));
    return answer(HttpStatus.OK, page(caller, "", "Saved", null));
  }

  @Post("/unlink")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> unlink(Caller caller, @Body Map<String, Object> sent) {
    var email = new FormInput(sent).text("email");
    var person = contacts.find(caller.partnershipId(), email.toLowerCase(Locale.ROOT));
    if (person.isEmpty() || links.unlink(person.get().personId()) == 0) {
      var why = "Enter the email address of somebody who signs in through their organisation";
      return answer(HttpStatus.UNPROCESSABLE_ENTITY, page(caller, email, null, why));
    }
    security.record(
        Event.ACCOUNT_UNLINKED, person.get().personId(), Map.of("by", caller.personId()));
    var said = "The next sign-in with " + email + " links the account again.";
    return answer(HttpStatus.OK, page(caller, "", said, null));
  }

  private ProviderSettingsPage page(
      Caller caller, String email, @Nullable String said, @Nullable String fault) {
    var trusted = trust.providers(caller.partnershipId());
    return new ProviderSettingsPage(
        Navigation.shell(caller, "Single sign-on", "/start").refusing(fault != null),
        providers.all().stream()
            .map(it -> Choice.of(it.name(), it.label(), it.issuer(), trusted.contains(it.name())))
            .toList(),
        email,
        said,
        fault);
  }

  private static HttpResponse<?> answer(HttpStatus status, ProviderSettingsPage page) {
    return HttpResponse.status(status).body(View.of("desk/single-sign-on", page));
  }
}
