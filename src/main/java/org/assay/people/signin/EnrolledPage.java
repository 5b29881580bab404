package org.assay.people.signin;

import java.util.List;
import org.assay.platform.Shell;

/**
 * Shows the recovery codes of somebody who has just set one-time codes up, once.
 *
 * @param address where they wanted to go
 */
public record EnrolledPage(
    Shell shell, List<String> codes, String address, SignInDestination onward) {}
