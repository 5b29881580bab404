package org.assay.people.signin;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.SummaryRow;

/**
 * How somebody signs in, and where each part of it can be changed.
 *
 * @param account the address that they sign in with
 */
public record AccountPage(Shell shell, String account, List<SummaryRow> rows) {}
