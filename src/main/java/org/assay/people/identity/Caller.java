package org.assay.people.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, and in which of the person's memberships. Every query takes its bounds from here.
 *
 * @param membership the one that the person works in now: rights are never added up over several
 * @param others that the person could choose instead
 */
public record Caller(long personId, String name, Membership membership, List<Membership> others) {

  /** Somebody who works in a membership that is not stored. */
  public Caller(
      long personId,
      String name,
      long partnershipId,
      Role role,
      @Nullable Long organisationId,
      @Nullable Long groupId) {
    this(
        personId,
        name,
        new Membership(0, partnershipId, role, organisationId, groupId, ""),
        List.of());
  }

  public long partnershipId() {
    return membership.partnershipId();
  }

  public Role role() {
    return membership.role();
  }

  /** Null for the partnership's own people and for group leads. */
  public @Nullable Long organisationId() {
    return membership.organisationId();
  }

  /** Null for everybody but group leads. */
  public @Nullable Long groupId() {
    return membership.groupId();
  }

  public boolean is(Role role) {
    return role() == role;
  }

  /** Whether the membership is for this organisation, whatever its role. */
  public boolean speaksFor(long organisation) {
    return Long.valueOf(organisation).equals(organisationId());
  }

  /** May write the answers of the own organisation. An approver may all that a respondent may. */
  public boolean mayAnswer() {
    return organisationId() != null && (is(Role.RESPONDENT) || is(Role.APPROVER));
  }

  /**
   * May write some answers of the own organisation: all, or those of the standards given to them.
   * Which those are is for {@code returns} to say.
   */
  public boolean mayAnswerSome() {
    return mayAnswer() || (organisationId() != null && is(Role.COLLEAGUE));
  }

  public boolean maySignOff() {
    return organisationId() != null && is(Role.APPROVER);
  }

  /** May read what each of the partnership's organisations submitted; never a draft. */
  public boolean maySeeSubmitted() {
    return is(Role.PAS_MEMBER) || is(Role.SCRUTINEER) || is(Role.MODERATOR);
  }

  /** May read what organisations need support with, and what was done about it. */
  public boolean mayReadSupport() {
    return organisationId() == null && maySeeProgress();
  }

  /** May see which organisation has returned and which has not. */
  public boolean maySeeProgress() {
    return maySeeSubmitted() || is(Role.ADMIN);
  }

  /** May read the partnership's reports about a cycle. */
  public boolean mayReadPapers() {
    return maySeeSubmitted()
        || is(Role.EXECUTIVE_MEMBER)
        || is(Role.LEARNING_LEAD)
        || is(Role.AUDIT_LEAD)
        || is(Role.READER);
  }

  /** May read how many have returned, by kind and by place, with no organisation named. */
  public boolean maySeeFigures() {
    return mayReadPapers() || maySeeProgress() || is(Role.ANALYST);
  }

  public boolean mayReopen() {
    return is(Role.MODERATOR);
  }

  /** May read an organisation's own draft, as one of its people or as the lead of its group. */
  public boolean mayReadDraft(long organisation, @Nullable Long itsGroup) {
    return (mayAnswer() && speaksFor(organisation)) || leads(itsGroup);
  }

  /** May read the drafts of the group's organisations. */
  public boolean leads(@Nullable Long group) {
    return group != null && group.equals(groupId()) && is(Role.GROUP_LEAD);
  }
}
