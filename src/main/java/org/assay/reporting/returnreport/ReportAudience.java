package org.assay.reporting.returnreport;

import org.assay.people.identity.Caller;

/** Whom the report of a return speaks to. */
public enum ReportAudience {
  /** The organisation itself, as "you". */
  ORGANISATION,
  /** Its group and the partnership, who read about an organisation. */
  OTHERS;

  static ReportAudience of(Caller caller, long organisation) {
    return caller.speaksFor(organisation) ? ORGANISATION : OTHERS;
  }

  String words(String you, String theOrganisation) {
    return this == ORGANISATION ? you : theOrganisation;
  }
}
