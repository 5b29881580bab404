package org.assay.desk.people;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * Who has access, a page at a time.
 *
 * @param place the only organisation that is shown; null for the whole partnership
 * @param done what was just done, in words; null for nothing
 * @param print where the same list is without pages
 */
public record PeoplePage(
    Shell shell,
    @Nullable String place,
    @Nullable String done,
    boolean narrowed,
    String words,
    List<Choice> roles,
    List<Choice> places,
    List<Choice> states,
    String print,
    String csv,
    Table table,
    Pagination pagination) {}
