package org.assay.collection.respond.group;

import java.util.List;
import org.assay.collection.sharing.OfferedAnswers;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * What other partnerships' returns of the same organisation say to this one.
 *
 * @param links partnerships that the organisation is linked to
 * @param maySign whether the caller may link
 * @param typed a code that was refused
 */
public record SharedPage(
    Shell shell,
    long returnId,
    String organisation,
    List<String> links,
    List<OfferedAnswers> offers,
    boolean maySign,
    List<ErrorLink> errors,
    @Nullable String typed) {}
