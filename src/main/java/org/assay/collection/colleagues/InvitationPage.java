package org.assay.collection.colleagues;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;

/**
 * Where somebody takes up an invitation.
 *
 * @param taken whether the address has an account already
 */
public record InvitationPage(
    Shell shell,
    String token,
    String name,
    String email,
    String organisation,
    boolean taken,
    List<ErrorLink> errors) {}
