package org.assay.letters;

import java.util.Locale;

/** What a letter is about; its subject is a return, a person, a request or an audit. */
enum LetterKind {
  /** To an approver, with the board pack. */
  SIGN_OFF_ASKED,
  /** To those who were asked to sign and to who had sent it, when somebody took it back. */
  RECALLED,
  /** To whoever had sent the return. */
  SENT_BACK,
  /** To those who answered and to who signed. */
  REPORT_READY,
  /** To those who answer and sign. */
  REOPENED,
  /** To the partnership's team; its subject is the return. */
  SUPPORT_RAISED,
  /** To those who answer; its subject is the request. */
  SUPPORT_MOVED,
  /** To those who answer and sign for an owner; its subject is the recommendation. */
  RECOMMENDATION_MADE,
  /** To those who answer and sign for an owner; its subject is the organisation. */
  UPDATES_ASKED,
  /** The same, when they have not come. */
  UPDATES_CHASED,
  /** To the members of the Executive; its subject is the recommendation. */
  ESCALATED,
  /** To somebody without an account; its subject is the invitation, its person the inviter. */
  INVITED,
  /** To whoever was given a standard. */
  STANDARD_GIVEN,
  /** To whoever gave one that is ready for review. */
  STANDARD_READY,
  /** To whoever holds one that was sent back. */
  STANDARD_RETURNED,
  /** To somebody who was given access; its subject is their invitation. */
  ACCESS_GIVEN,
  /** To the person whose password it is, who is its subject too. */
  PASSWORD_CHANGED,
  /** To those who can act for a child; its subject is the concern. */
  AUDIT_SAFETY,
  /** To case auditors who are asked; its subject is the audit. */
  AUDIT_OPENED,
  /** To the lead of an audit that is to be repeated, which is its subject. */
  REAUDIT_DUE;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static LetterKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
