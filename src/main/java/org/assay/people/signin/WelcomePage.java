package org.assay.people.signin;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;

/**
 * Where somebody chooses their first password.
 *
 * @param errors why the last one will not do
 */
public record WelcomePage(Shell shell, String token, String account, List<ErrorLink> errors) {}
