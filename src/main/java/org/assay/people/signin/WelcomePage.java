package org.assay.people.signin;

import org.assay.platform.Shell;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody chooses their first password.
 *
 * @param fault why the last one will not do
 */
public record WelcomePage(Shell shell, String token, String account, @Nullable String fault) {}
