package org.assay.letters.writing;

import java.util.Locale;

/** What a letter is about; its subject is a return, a person, a request or an audit. */
public enum LetterKind {
  /** To an approver, with the board pack. */
  SIGN_OFF_ASKED,
  /** To those who were asked to sign and to who had sent it, when somebody took it back. */
  RECALLED,
  /** To the person who had sent the return. */
  SENT_BACK,
  /** To those who answered and to who signed. */
  REPORT_READY,
  /** To those who answer and sign. */
  REOPENED,
  /** The same, when it is open for some questions alone. */
  CLARIFICATIONS_ASKED,
  /** To who marks the return and who had asked; its subject is the sampled return. */
  CLARIFICATIONS_ANSWERED,
  /** To those who answer and sign, when moderators have finished; its subject is the return. */
  MODERATION_FINISHED,
  /** To who leads the moderators; its subject is the sampled return. */
  MODERATION_CHALLENGED,
  /** To those who answer and sign; its subject is the return. */
  CHALLENGE_DECIDED,
  /** To the partnership's team; its subject is the return. */
  SUPPORT_RAISED,
  /** To those who answer; its subject is the request. */
  SUPPORT_MOVED,
  /** To those who answer and sign, what a moderator may ask about; its subject is the return. */
  SIGNALS_RAISED,
  /** To the same, when the subgroup has decided about it. */
  SIGNALS_DECIDED,
  /** To those who answer and sign for an owner; its subject is the recommendation. */
  RECOMMENDATION_MADE,
  /** To those who answer and sign for an owner; its subject is the organisation. */
  UPDATES_ASKED,
  /** The same, when they have not come. */
  UPDATES_CHASED,
  /** To those who decide at the stage that it has reached; its subject is the recommendation. */
  ESCALATED,
  /** To the members of the Executive; its subject is the decision. */
  DECISION_ESCALATED,
  /** To who asked for it and who is to do it; its subject is the decision. */
  DECISION_MADE,
  /** To the Executive, when somebody else took away what was sent to it; its subject likewise. */
  DECISION_SUPERSEDED,
  /**
   * To those who answer and sign for an owner; its subject is the recommendation, here and below.
   */
  RECOMMENDATION_CHANGED,
  /** The same, of what somebody else saw of the evidence. */
  RECOMMENDATION_CHECKED,
  RECOMMENDATION_CLOSED,
  RECOMMENDATION_REOPENED,
  RECOMMENDATION_ESCALATED,
  /** To the Executive, when one was closed that it had not decided about. */
  ESCALATION_CLOSED,
  RECOMMENDATION_REAUDITED,
  /** To the same, and to who runs the chain of recommendations. */
  ESCALATION_DECIDED,
  /** To who runs the chain. */
  RECOMMENDATION_NOT_ACCEPTED,
  RECOMMENDATION_SAID_DONE,
  /** To who runs the chain and who leads audits. */
  RECOMMENDATION_REAUDIT_DUE,
  /** To those who answer and sign for the agency; its subject is the challenge session. */
  FEEDBACK_SENT,
  /** To somebody without an account; its subject is the invitation, its person the inviter. */
  INVITED,
  /** To the person who was given a standard. */
  STANDARD_GIVEN,
  /** To the person who gave one that is ready for review. */
  STANDARD_READY,
  /** To the person who holds one that was sent back. */
  STANDARD_RETURNED,
  /**
   * To the person who answers, before a cycle opens; its subject is what the organisation is sent.
   */
  CYCLE_NOTICE,
  /** The same when it has opened. */
  CYCLE_INVITATION,
  /** The same while the return is outstanding. */
  CYCLE_REMINDER,
  /** To somebody who was given access; its subject is their invitation. */
  ACCESS_GIVEN,
  /** To the person whose password it is, who is its subject too. */
  PASSWORD_CHANGED,
  /** To somebody who forgot their password, who is its subject too. */
  PASSWORD_LINK,
  /** To those who can act for a child; its subject is the concern. */
  AUDIT_SAFETY,
  /** To case auditors who are asked; its subject is the audit. */
  AUDIT_OPENED,
  /** To the case auditors of an agency whose form was sent back; its subject is the form. */
  AUDIT_FORM_BACK,
  /** To case auditors whose forms are due soon or late; its subject is the audit. */
  AUDIT_FORMS_DUE,
  /** To the panel and the lead when the last form was sent; its subject is the audit. */
  AUDIT_FORMS_IN,
  /** To case auditors when the audit is closed, which is its subject. */
  AUDIT_CLOSED,
  /** To the lead of an audit that is to be repeated, which is its subject. */
  REAUDIT_DUE,
  /**
   * To the person who tries a template out; its subject is the template's place among those there
   * are.
   */
  TEMPLATE_TEST;

  /** Whether it asks for a return, so that it must not go to who has returned. */
  public boolean isChasing() {
    return this == CYCLE_NOTICE || this == CYCLE_INVITATION || this == CYCLE_REMINDER;
  }

  /** Whether its link opens an account, so that nobody else may see it. */
  public boolean isSecret() {
    return this == INVITED || this == ACCESS_GIVEN || this == PASSWORD_LINK;
  }

  /** Whether it asks somebody to look at how children are kept safe, or at a child's record. */
  public boolean isAboutChildren() {
    return switch (this) {
      case CYCLE_NOTICE,
          CYCLE_INVITATION,
          CYCLE_REMINDER,
          INVITED,
          STANDARD_GIVEN,
          AUDIT_SAFETY,
          AUDIT_OPENED,
          AUDIT_FORM_BACK ->
          true;
      default -> false;
    };
  }

  /** In words, for the outbox. */
  public String label() {
    return switch (this) {
      case SIGN_OFF_ASKED -> "Sign-off asked";
      case RECALLED -> "Taken back";
      case SENT_BACK -> "Sent back";
      case REPORT_READY -> "Report ready";
      case REOPENED -> "Reopened";
      case CLARIFICATIONS_ASKED -> "Moderators' questions";
      case CLARIFICATIONS_ANSWERED -> "Moderators' questions answered";
      case MODERATION_FINISHED -> "Moderated scores ready";
      case MODERATION_CHALLENGED -> "Moderated scores challenged";
      case CHALLENGE_DECIDED -> "Challenge replied to";
      case SUPPORT_RAISED -> "Support asked for";
      case SUPPORT_MOVED -> "Support answered";
      case SIGNALS_RAISED -> "Something to explain";
      case SIGNALS_DECIDED -> "Explanation decided on";
      case RECOMMENDATION_MADE -> "Recommendation made";
      case UPDATES_ASKED -> "Quarterly updates asked";
      case UPDATES_CHASED -> "Quarterly updates chased";
      case DECISION_ESCALATED -> "Sent to the Executive for a decision";
      case DECISION_MADE -> "Decision made";
      case DECISION_SUPERSEDED -> "Taken back from the Executive";
      case ESCALATION_CLOSED -> "Escalated recommendation closed";
      case ESCALATED -> "Escalated for a decision";
      case RECOMMENDATION_CHANGED -> "Recommendation changed";
      case RECOMMENDATION_CHECKED -> "Evidence looked at";
      case RECOMMENDATION_CLOSED -> "Recommendation closed";
      case RECOMMENDATION_REOPENED -> "Recommendation reopened";
      case RECOMMENDATION_ESCALATED -> "Recommendation escalated";
      case RECOMMENDATION_REAUDITED -> "Re-audit recorded";
      case ESCALATION_DECIDED -> "Escalation decided";
      case RECOMMENDATION_NOT_ACCEPTED -> "Recommendation not accepted";
      case RECOMMENDATION_SAID_DONE -> "Recommendation said to be done";
      case RECOMMENDATION_REAUDIT_DUE -> "Recommendation due for re-audit";
      case FEEDBACK_SENT -> "Feedback after a challenge session";
      case AUDIT_SAFETY -> "A child may not be safe";
      case AUDIT_OPENED -> "Case audit opened";
      case AUDIT_FORM_BACK -> "Case audit form sent back";
      case AUDIT_FORMS_DUE -> "Case audit forms due";
      case AUDIT_FORMS_IN -> "Case audit forms all in";
      case AUDIT_CLOSED -> "Case audit closed";
      case REAUDIT_DUE -> "Re-audit due";
      case INVITED -> "Colleague invited";
      case STANDARD_GIVEN -> "Standard assigned";
      case STANDARD_READY -> "Standard ready for review";
      case STANDARD_RETURNED -> "Standard sent back";
      case CYCLE_NOTICE -> "Notice beforehand";
      case CYCLE_INVITATION -> "Invitation to a cycle";
      case CYCLE_REMINDER -> "Reminder";
      case ACCESS_GIVEN -> "Access given";
      case PASSWORD_CHANGED -> "Password changed";
      case PASSWORD_LINK -> "Link for a new password";
      case TEMPLATE_TEST -> "Test of a template";
    };
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static LetterKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
