package org.assay.desk.register;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;

/** Where somebody says which column of a list holds what. */
public record ColumnsPage(
    Shell shell,
    long id,
    String fileName,
    List<ErrorLink> errors,
    List<Choice> types,
    List<Box> boxes) {

  /**
   * @param items the columns of the list, with an example of each
   */
  public record Box(String name, String label, String hint, List<Choice> items) {}
}
