package org.assay.identity;

/** What a person may be in a partnership (the table of roles in the product's design). */
public enum Role {
  RESPONDENT("Respondent"),
  /** Answers the standards given to them, of one organisation, and sees no others. */
  COLLEAGUE("Colleague"),
  APPROVER("Approver"),
  GROUP_LEAD("Group lead"),
  MODERATOR("Moderator"),
  PAS_MEMBER("PAS member"),
  SCRUTINEER("Independent scrutineer"),
  CASE_AUDITOR("Case auditor"),
  ADMIN("Partnership administrator");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
