package org.assay.people.secondfactor;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * Where an administrator says which roles must use one-time codes.
 *
 * @param email of the person whose codes were to be reset
 * @param fault what is wrong with it
 */
public record CodeRulesPage(
    Shell shell, List<Choice> roles, String email, @Nullable String said, @Nullable String fault) {

  public List<ErrorLink> errors() {
    return fault == null ? List.of() : List.of(new ErrorLink(fault, "#email"));
  }
}
