package org.assay.desk.register;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.Table;

/**
 * The register, a page at a time.
 *
 * @param icbs empty where no district names one
 * @param wanted kinds of organisation of which a list is still to come
 */
public record RegisterPage(
    Shell shell,
    boolean admin,
    boolean narrowed,
    String name,
    List<Choice> kinds,
    List<Choice> districts,
    List<Choice> icbs,
    List<Choice> states,
    List<String> wanted,
    String export,
    Table table,
    Pagination pagination) {}
