package org.assay.letters;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.Table;

/**
 * A partnership's letters, the last written first.
 *
 * @param sending whether letters leave; else they are read here
 */
public record OutboxPage(
    Shell shell,
    boolean sending,
    boolean narrowed,
    String words,
    List<Choice> states,
    Table table,
    Pagination pagination) {}
