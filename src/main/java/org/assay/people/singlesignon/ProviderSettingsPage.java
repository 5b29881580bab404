package org.assay.people.singlesignon;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * Where an administrator says which single sign-on the partnership trusts.
 *
 * @param providers none when the host has set none
 * @param email of the person whose account was to be unlinked
 */
public record ProviderSettingsPage(
    Shell shell,
    List<Choice> providers,
    String email,
    @Nullable String said,
    @Nullable String fault) {

  public List<ErrorLink> errors() {
    return fault == null ? List.of() : List.of(new ErrorLink(fault, "#email"));
  }
}
