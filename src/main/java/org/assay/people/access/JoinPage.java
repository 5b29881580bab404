package org.assay.people.access;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;

/**
 * Where the link in a letter of invitation leads.
 *
 * @param standing open, ready, expired, sent (a new letter) or ended
 * @param partnership whom to ask
 */
public record JoinPage(
    Shell shell,
    String token,
    String standing,
    String name,
    String email,
    String partnership,
    List<ErrorLink> errors) {}
