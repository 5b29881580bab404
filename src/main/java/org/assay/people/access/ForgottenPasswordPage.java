package org.assay.people.access;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;

/**
 * Where somebody asks for a new password.
 *
 * @param sent whether they have asked; the page then says the same whether there is an account
 */
public record ForgottenPasswordPage(
    Shell shell, String email, boolean sent, List<ErrorLink> errors) {}
