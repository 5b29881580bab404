package org.assay.people.signin;

import java.util.List;
import org.assay.people.identity.DemonstrationAccount;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * @param next where to go after signing in, within this service
 * @param accounts of the demonstration; empty in earnest
 * @param carried what was typed on a page whose session had ended; null as a rule
 */
public record SignInPage(
    Shell shell,
    String email,
    @Nullable String next,
    List<ErrorLink> errors,
    List<DemonstrationAccount> accounts,
    @Nullable String password,
    @Nullable CarriedForm carried) {}
