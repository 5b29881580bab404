package org.assay.collection.pulse;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** Where staff type the code of their organisation. */
public record StaffEntrancePage(Shell shell, @Nullable String code, List<ErrorLink> errors) {

  public @Nullable String error() {
    return ErrorLink.at(errors, "code");
  }
}
