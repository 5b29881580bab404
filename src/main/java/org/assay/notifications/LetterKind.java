package org.assay.notifications;

import java.util.Locale;

/** What a letter is about; its subject is a return, a person or a request. */
enum LetterKind {
  /** To an approver, with the board pack. */
  SIGN_OFF_ASKED,
  /** To whoever had sent the return. */
  SENT_BACK,
  /** To those who answered and to who signed. */
  REPORT_READY,
  /** To those who answer and sign. */
  REOPENED;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static LetterKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
