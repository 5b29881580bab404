package org.assay.people.identity;

import java.util.List;

/**
 * The accounts that the sign-in page offers when a demonstration runs; there is none in earnest.
 */
public interface DemonstrationAccounts {
  List<DemonstrationAccount> accounts();

  /** The one password that all of them share. */
  String password();
}
