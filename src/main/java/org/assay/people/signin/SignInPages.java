package org.assay.people.signin;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.assay.people.identity.DemonstrationAccounts;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** Makes the page to sign in on, which may hold on to what was typed on another. */
@Singleton
class SignInPages {
  private final Optional<DemonstrationAccounts> demonstration;

  SignInPages(Optional<DemonstrationAccounts> demonstration) {
    this.demonstration = demonstration;
  }

  SignInPage page(
      String email, @Nullable String next, @Nullable CarriedForm carried, List<ErrorLink> errors) {
    return new SignInPage(
        Shell.open("Sign in").refusing(!errors.isEmpty()),
        email,
        next,
        errors,
        demonstration.map(DemonstrationAccounts::accounts).orElse(List.of()),
        demonstration.map(DemonstrationAccounts::password).orElse(null),
        carried);
  }
}
