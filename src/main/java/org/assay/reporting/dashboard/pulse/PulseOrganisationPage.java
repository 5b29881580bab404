package org.assay.reporting.dashboard.pulse;

import java.util.List;
import org.assay.platform.Shell;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation's staff said.
 *
 * @param gapLead what is said of the gaps
 * @param gaps the widest, each in a sentence
 * @param figure null where too few answered
 * @param about what is said of the comments
 */
public record PulseOrganisationPage(
    Shell shell,
    String back,
    String organisation,
    String title,
    String population,
    String gapLead,
    List<String> gaps,
    @Nullable PulseFigure figure,
    List<String> comments,
    String about) {}
