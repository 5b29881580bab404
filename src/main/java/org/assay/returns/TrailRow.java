package org.assay.returns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.assay.returns.AgencyReturn.Trail;
import org.assay.returns.ReturnStatus.Event;

/**
 * One link of a return's chain of changes. Its hash covers the hash before it and everything that
 * it says, so that no link can be altered, taken out or put in without breaking the chain.
 */
record TrailRow(
    long returnId,
    int seq,
    long partnershipId,
    long personId,
    Instant at,
    String kind,
    String changes,
    String previousHash,
    String hash) {
  static final String ANSWERED = "answered";
  static final String RESTORED = "restored";
  static final String FACTS = "facts";
  static final String SENT = "sent";
  static final String SENT_BACK = "sent-back";
  static final String SIGNED_OFF = "signed-off";
  static final String REOPENED = "reopened";

  static String kind(Event step) {
    return switch (step) {
      case ANSWER -> ANSWERED;
      case SUBMIT -> SENT;
      case SEND_BACK -> SENT_BACK;
      case SIGN_OFF -> SIGNED_OFF;
      case REOPEN -> REOPENED;
    };
  }

  static TrailRow next(AgencyReturn head, long personId, Instant now, String kind, String changes) {
    // What the database keeps of a moment, or the hash would not hold when read back.
    var at = now.truncatedTo(ChronoUnit.MICROS);
    var link =
        new TrailRow(
            head.id(),
            head.trail().seq() + 1,
            head.partnershipId(),
            personId,
            at,
            kind,
            changes,
            head.trail().hash(),
            "");
    return link.withHash(link.computed());
  }

  boolean follows(Trail before) {
    return seq == before.seq() + 1 && previousHash.equals(before.hash()) && hash.equals(computed());
  }

  Trail end() {
    return new Trail(seq, hash);
  }

  private TrailRow withHash(String computed) {
    return new TrailRow(
        returnId, seq, partnershipId, personId, at, kind, changes, previousHash, computed);
  }

  private String computed() {
    var content =
        String.join(
            "\n",
            previousHash,
            Long.toString(returnId),
            Integer.toString(seq),
            Long.toString(partnershipId),
            Long.toString(personId),
            at.toString(),
            kind,
            changes);
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
