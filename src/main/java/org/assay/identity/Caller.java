package org.assay.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, and for whom. Every query takes its bounds from here.
 *
 * @param organisationId of respondents and approvers; null for the partnership's own people
 * @param groupId of group leads
 */
public record Caller(
    long personId,
    String name,
    long partnershipId,
    Set<Role> roles,
    @Nullable Long organisationId,
    @Nullable Long groupId) {

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** May write the answers of the own organisation. An approver may all that a respondent may. */
  public boolean mayAnswer() {
    return organisationId != null && (is(Role.RESPONDENT) || is(Role.APPROVER));
  }

  /**
   * May write some answers of the own organisation: all, or those of the standards given to them.
   * Which those are is for {@code returns} to say.
   */
  public boolean mayAnswerSome() {
    return mayAnswer() || (organisationId != null && is(Role.COLLEAGUE));
  }

  public boolean maySignOff() {
    return organisationId != null && is(Role.APPROVER);
  }

  /** May read what the partnership's organisations submitted; never a draft. */
  public boolean maySeeSubmitted() {
    return is(Role.PAS_MEMBER) || is(Role.SCRUTINEER) || is(Role.MODERATOR);
  }

  /** May see who has returned and who has not. */
  public boolean maySeeProgress() {
    return maySeeSubmitted() || is(Role.ADMIN);
  }

  public boolean mayReopen() {
    return is(Role.MODERATOR);
  }

  /** May read an organisation's own draft, as one of its people or as the lead of its group. */
  public boolean mayReadDraft(long organisation, @Nullable Long itsGroup) {
    return (mayAnswer() && Long.valueOf(organisation).equals(organisationId)) || leads(itsGroup);
  }

  /** May read the drafts of the group's organisations. */
  public boolean leads(@Nullable Long group) {
    return group != null && group.equals(groupId) && is(Role.GROUP_LEAD);
  }
}
