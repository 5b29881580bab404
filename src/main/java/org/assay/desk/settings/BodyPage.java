package org.assay.desk.settings;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * One body of a partnership.
 *
 * @param id 0 for a new one
 */
public record BodyPage(
    Shell shell,
    long id,
    List<ErrorLink> errors,
    String name,
    List<Choice> kinds,
    String chair,
    String members,
    String terms,
    List<Choice> above,
    @Nullable Table meetings,
    DateParts heldOn,
    String attended) {}
