package org.assay.people.passkeys;

import java.util.List;
import java.util.Map;
import org.assay.platform.Shell;
import org.assay.platform.form.FormRules;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody adds and removes passkeys.
 *
 * @param shared whether it is an account of the demonstration
 * @param faults messages by box
 */
public record PasskeysPage(
    Shell shell,
    boolean shared,
    List<Line> passkeys,
    String name,
    @Nullable String said,
    Map<String, String> faults) {

  /**
   * One passkey.
   *
   * @param details one a line
   */
  public record Line(long id, String name, List<String> details) {}

  public List<ErrorLink> errors() {
    return FormRules.links(faults);
  }
}
