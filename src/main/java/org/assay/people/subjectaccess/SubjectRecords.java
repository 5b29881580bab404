package org.assay.people.subjectaccess;

import java.util.List;
import java.util.Set;

/**
 * Where something about a person stands, and what of it is theirs to read. Secrets and hashes of
 * them are left out, and so are answers, which are an organisation's.
 */
final class SubjectRecords {
  /** Tables that hold a person's number and nothing for them to read. */
  static final Set<String> LEFT_OUT =
      Set.of(
          "presence", // where they are at this minute
          "password_link", // a hash, for a day
          "sign_in_half", // a hash, for ten minutes
          "recovery_code", // hashes
          "passkey_asking", // ten minutes
          "workbook_upload", // an organisation's answers, for a day
          "case_audit_form_upload", // the same of a form
          "posted_form"); // hashes, for a day

  static final List<Part> ALL =
      List.of(
          part("person", "id", "Your account", "email, name, last_signed_in_at, disabled"),
          part(
              "membership",
              "person_id",
              "Your roles",
              "partnership_id, role, organisation_id, group_id, valid_from, valid_until,"
                  + " last_chosen_at"),
          part(
              "sign_in_session",
              "person_id",
              "Where you were signed in",
              "started_at, ended_at, seen_at, device, network, provider"),
          part("linked_account", "person_id", "Single sign-on", "issuer, subject, linked_at"),
          part("one_time_code", "person_id", "One-time codes", "confirmed_at"),
          part("passkey", "person_id", "Your passkeys", "name, made_at, last_used_at"),
          part(
              "api_token",
              "person_id",
              "Your tokens for programs",
              "name, scopes, made_at, expires_at, last_used_at, revoked_at"),
          part(
              "access_invitation",
              "person_id",
              "Invitations to you",
              "name, invited_at, expires_at, accepted_at"),
          part(
              "access_log",
              "person_id",
              "What you looked at and downloaded",
              "at, what, subject_kind, subject_id"),
          part(
              "change_trail",
              "person_id",
              "Changes that you made to returns",
              "at, kind, sheet_id"),
          part(
              "guard_confirmation",
              "person_id",
              "Texts that you confirmed not to name a child",
              "at, question_key, field, kind, reason"),
          part(
              "question_comment",
              "person_id",
              "Your comments to colleagues",
              "written_at, return_id, question_key, body, resolved_at"),
          part(
              "standard_assignment",
              "person_id",
              "Standards that were given to you",
              "return_id, section_key, due_on, stage, note, assigned_at"),
          part(
              "proposal_decision",
              "person_id",
              "Earlier answers that you decided on",
              "at, return_id, question_key, decision, reason"),
          part(
              "chase_contact",
              "person_id",
              "Calls, letters and notes of yours about outstanding returns",
              "at, kind, return_id, words"),
          part("chase_owner", "person_id", "Outstanding returns that you look after", "return_id"),
          part(
              "action_entry",
              "person_id",
              "What you wrote about actions",
              "at, action_id, kind, words"),
          part(
              "support_step",
              "person_id",
              "What you did about support",
              "at, request_id, state, note"),
          part(
              "return_signal_step",
              "person_id",
              "What you explained and decided about signals",
              "at, signal_id, state, words"),
          part(
              "partnership_reply",
              "person_id",
              "Your replies to organisations",
              "at, question_key, words"),
          part(
              "register_change",
              "person_id",
              "Changes that you made to the register",
              "changed_at, what"),
          part(
              "moderation_mark",
              "person_id",
              "Marks that you gave",
              "marked_at, question_key, option_code, comment"),
          part(
              "moderation_note",
              "person_id",
              "Questions that you noted while marking",
              "noted_at, question_key, note"),
          part(
              "moderation_clarification",
              "person_id",
              "Returns that you sent questions about",
              "asked_at, return_id"),
          part(
              "moderation_lead",
              "person_id",
              "Moderators whom you lead",
              "named_at, partnership_id"),
          part("practice_return", "person_id", "Practice returns that you made", "made_at, title"),
          part(
              "practice_mark",
              "person_id",
              "Scores that you gave practice returns",
              "marked_at, question_key, option_code, comment"),
          part(
              "practice_waiver",
              "person_id",
              "Decisions to do without practice returns",
              "decided_at, reason"),
          part(
              "moderation_response",
              "person_id",
              "Your answers to moderated scores",
              "responded_at, agreed, sample_id"),
          part(
              "assurance_visit",
              "person_id",
              "Visits that you recorded",
              "visited_on, people, notes, outcome"),
          part(
              "assurance_visit_was",
              "person_id",
              "Visits as you had recorded them before",
              "visited_on, people, notes, outcome, until_at"),
          part(
              "naming_agreement",
              "person_id",
              "Whether an organisation may be named, as you recorded it",
              "at, organisation_id, agreed, said_by"),
          part(
              "moderation_interest",
              "person_id",
              "Interests that you declared",
              "declared_at, organisation_id, reason"),
          part(
              "decision_step",
              "person_id",
              "What you asked, decided and noted at meetings",
              "at, decision_id, kind, words, owner, due_on"),
          part(
              "scrutiny_entry",
              "person_id",
              "Your comments on figures and returns, and your replies",
              "at, comment_id, kind, words"),
          part(
              "case_audit_person",
              "person_id",
              "Audits that you work on",
              "audit_id, organisation_id"),
          part(
              "case_audit_grade",
              "person_id",
              "Grades of audits that you wrote down",
              "graded_at, case_id, domain, grade, rationale, disagreement"),
          part(
              "case_audit_form_back",
              "person_id",
              "Forms of audits that you sent back",
              "sent_back_at, form_id, reason"),
          part("letter", "person_id", "Letters to you", "kind, written_at, sent_at"),
          part("evidence_file", "stored_by", "Files that you sent", "stored_at, name, return_id"),
          part(
              "submission",
              "signed_off_by",
              "Returns that you signed off",
              "signed_off_at, return_id, number"),
          part(
              "submission",
              "declared_by",
              "Returns that you sent",
              "declared_at, return_id, number"),
          part(
              "invitation",
              "invited_by",
              "Colleagues whom you invited",
              "invited_at, email, name, accepted_at"),
          part(
              "register_import",
              "uploaded_by",
              "Lists that you sent",
              "uploaded_at, kind, file_name"),
          part(
              "report_job",
              "person_id",
              "Packs and archives that you asked for",
              "asked_at, kind, edition, cycle_id"));

  private SubjectRecords() {}

  /**
   * @param who the column that holds the person's number
   * @param columns what is read, in order
   */
  record Part(String table, String who, String title, List<String> columns) {
    String sql() {
      return "select " + String.join(", ", columns) + " from " + table + " where " + who + " = ?";
    }
  }

  private static Part part(String table, String who, String title, String columns) {
    return new Part(table, who, title, List.of(columns.split(", ")));
  }
}
