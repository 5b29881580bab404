package org.assay.people.apitokens;

import java.util.List;
import java.util.Map;
import org.assay.platform.Shell;
import org.assay.platform.form.FormRules;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody makes and revokes tokens for programs.
 *
 * @param role in which a new one will work
 * @param made a new token, to be shown this once; null as a rule
 * @param askPassword whether the person has a password to be asked for
 * @param faults messages by box
 */
public record ApiTokensPage(
    Shell shell,
    String role,
    List<Line> tokens,
    @Nullable String made,
    @Nullable String said,
    boolean askPassword,
    String name,
    List<Choice> scopes,
    List<Choice> lives,
    Map<String, String> faults) {

  /**
   * One token.
   *
   * @param details one a line
   */
  public record Line(long id, String name, List<String> details, boolean ended) {}

  public List<ErrorLink> errors() {
    return FormRules.links(faults);
  }

  public @Nullable String fault(String box) {
    return faults.get(box);
  }
}
