package org.assay.people.signin;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.people.identity.DemonstrationAccounts;
import org.assay.people.singlesignon.Providers;
import org.assay.platform.Shell;
import org.jspecify.annotations.Nullable;

/** Makes the page to sign in on, which may hold on to what was typed on another. */
@Singleton
class SignInPages {
  private final Optional<DemonstrationAccounts> demonstration;
  private final Providers providers;
  private final FirstPerson first;

  SignInPages(
      Optional<DemonstrationAccounts> demonstration, Providers providers, FirstPerson first) {
    this.demonstration = demonstration;
    this.providers = providers;
    this.first = first;
  }

  SignInPage page(
      String email,
      @Nullable String next,
      @Nullable CarriedForm carried,
      Map<String, String> faults) {
    return new SignInPage(
        Shell.open("Sign in").refusing(!faults.isEmpty()),
        email,
        next,
        faults,
        demonstration.map(DemonstrationAccounts::accounts).orElse(List.of()),
        demonstration.map(DemonstrationAccounts::password).orElse(null),
        carried,
        carried == null ? providers.offered() : List.of(),
        false,
        first.isMissing());
  }
}
