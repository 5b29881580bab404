package org.assay.people.apitokens;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Credentials;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.jspecify.annotations.Nullable;

/** Makes the page of somebody's tokens. */
@Singleton
class ApiTokensPages {
  private final ApiTokens tokens;
  private final Credentials credentials;

  ApiTokensPages(ApiTokens tokens, Credentials credentials) {
    this.tokens = tokens;
    this.credentials = credentials;
  }

  ApiTokensPage page(Caller caller) {
    return page(caller, new FormInput(Map.of()), null, null, Map.of());
  }

  ApiTokensPage made(Caller caller, String token) {
    return page(caller, new FormInput(Map.of()), token, null, Map.of());
  }

  ApiTokensPage said(Caller caller, String words) {
    return page(caller, new FormInput(Map.of()), null, words, Map.of());
  }

  ApiTokensPage refused(Caller caller, FormInput typed, Map<String, String> faults) {
    return page(caller, typed, null, null, faults);
  }

  private ApiTokensPage page(
      Caller caller,
      FormInput typed,
      @Nullable String made,
      @Nullable String said,
      Map<String, String> faults) {
    return new ApiTokensPage(
        Navigation.shell(caller, "Tokens for programs", "").refusing(!faults.isEmpty()),
        caller.membership().label(),
        tokens.all(caller.personId()).stream().map(ApiTokensPages::line).toList(),
        made,
        said,
        credentials.hasPassword(caller.personId()),
        typed.text("name"),
        scopes(typed.all("scopes")),
        lives(typed.text("life")),
        faults);
  }

  private static List<Choice> scopes(List<String> chosen) {
    return Arrays.stream(Scope.values())
        .map(it -> Choice.of(it.code(), it.title(), it.code(), chosen.contains(it.code())))
        .toList();
  }

  private static List<Choice> lives(String chosen) {
    return TokenForm.LIVES.stream()
        .map(Object::toString)
        .map(it -> Choice.of(it, it + " days", null, it.equals(chosen)))
        .toList();
  }

  private static ApiTokensPage.Line line(ApiTokens.Entry it) {
    var details = new ArrayList<String>();
    details.add(it.scopes().stream().map(Scope::code).collect(Collectors.joining(", ")));
    details.add("Made on " + England.moment(it.made()));
    details.add(it.used() == null ? "Never used" : "Last used on " + England.moment(it.used()));
    details.add((it.ended() ? "No longer works" : "Works until " + England.moment(it.expires())));
    return new ApiTokensPage.Line(it.id(), it.name(), details, it.ended());
  }
}
