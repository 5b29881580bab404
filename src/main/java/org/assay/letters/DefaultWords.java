package org.assay.letters;

import org.assay.letters.writing.LetterKind;

/** The words that come with the service, as somebody begins from them to write their own. */
final class DefaultWords {
  private DefaultWords() {}

  static LetterTemplate of(LetterKind kind) {
    return switch (kind) {
      case CYCLE_NOTICE ->
          words(
              kind,
              "Coming up: {cycle}",
              """
              {organisation} will be asked to complete “{cycle}”. It opens on {opens} and is due by {due}.

              You do not need to do anything yet. It helps to agree now who answers which part and who signs it off.\
              """);
      case CYCLE_INVITATION ->
          words(
              kind,
              "Please complete: {cycle}",
              """
              “{cycle}” is open. Please complete the return of {organisation} by {due}.

              You can stop and come back at any time, share parts with colleagues and, where you answered before, bring answers forward. When it is complete, send it for sign-off.\
              """);
      case CYCLE_REMINDER ->
          words(
              kind,
              "Reminder: {cycle}",
              """
              The return of {organisation} for “{cycle}” is not in yet. It is due by {due} and can be sent until {until}.

              If anything is stopping you, tell your partnership. It can help.\
              """);
      case SIGN_OFF_ASKED ->
          words(
              kind,
              "Please sign off: {cycle}",
              """
              The return of {organisation} for “{cycle}” waits for you.

              The board pack is enclosed. The same page is online, where you sign it off or send it back.

              Please do not pass the board pack on: it is not submitted yet.\
              """);
      case SENT_BACK ->
          words(
              kind,
              "Sent back to you: {cycle}",
              """
              The return of {organisation} for “{cycle}” was not signed off. It was sent back with a note, which you find at its top.

              Its answers can be changed again. Send it for sign-off once more when it is ready.\
              """);
      case REOPENED ->
          words(
              kind,
              "Reopened: {cycle}",
              """
              The partnership has reopened the return of {organisation} for “{cycle}” and says why at its top.

              What you submitted stands until the return is signed off again.\
              """);
      case REPORT_READY ->
          words(
              kind,
              "Your report is ready: {cycle}",
              """
              The return of {organisation} for “{cycle}” is signed off and submitted. Thank you.

              Your report compares you with similar organisations and suggests what to do next.\
              """);
      default -> throw new IllegalArgumentException("Its words cannot be changed: " + kind);
    };
  }

  private static LetterTemplate words(LetterKind kind, String title, String words) {
    return new LetterTemplate(kind, title, words);
  }
}
