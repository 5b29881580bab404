package org.assay.collection.pulse;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * The survey on one page.
 *
 * @param closes the last day
 * @param another whether somebody else has answered on this device
 * @param least how many answers it takes until results are shown; {@code leastForWords} likewise
 *     for what people wrote
 */
public record StaffFormPage(
    Shell shell,
    String code,
    String organisation,
    String partnership,
    String closes,
    boolean another,
    int least,
    int leastForWords,
    List<Part> parts,
    List<ErrorLink> errors) {

  public record Part(String title, List<Asked> asked) {}

  /**
   * @param options none where words are asked for
   */
  public record Asked(
      String key,
      String text,
      @Nullable String hint,
      List<Choice> options,
      String typed,
      @Nullable String error) {}
}
