package org.assay.reporting.job;

import java.util.Locale;

/** For whom it is made. */
public enum JobEdition {
  FULL("Full"),
  /** Without names of organisations and without small numbers. */
  SHAREABLE("Shareable");

  private final String label;

  JobEdition(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
