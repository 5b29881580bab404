package org.assay.identity;

/** What a person may be in a partnership (the table of roles in the product's design). */
public enum Role {
  RESPONDENT("Respondent"),
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
