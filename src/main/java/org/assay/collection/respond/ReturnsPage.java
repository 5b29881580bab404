package org.assay.collection.respond;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;

/**
 * An organisation's returns; two lists, since what is finished is looked up and what is open is
 * done.
 *
 * @param outside whether the reader leads a group, and so sees all of its returns in one list
 * @param recommendations how many the organisation owns
 */
public record ReturnsPage(
    Shell shell,
    String organisation,
    boolean outside,
    int recommendations,
    List<OpenReturn> open,
    Table past) {

  public record OpenReturn(String title, String href, String status, String deadline) {}
}
