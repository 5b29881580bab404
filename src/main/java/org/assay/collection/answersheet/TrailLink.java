package org.assay.collection.answersheet;

import java.time.Instant;
import org.assay.collection.answersheet.Sheet.Trail;

/**
 * One link of a sheet's chain of changes. Its seal covers the seal before it and everything that it
 * says, so that no link can be altered, taken out or put in without breaking the chain.
 *
 * @param changes what it says, as JSON
 * @param keyName which key it is sealed with
 * @param hash the seal: HMAC-SHA256 in hexadecimal digits
 */
record TrailLink(
    long sheetId,
    int seq,
    long partnershipId,
    long personId,
    Instant at,
    String kind,
    String changes,
    String previousHash,
    String keyName,
    String hash) {
  Trail end() {
    return new Trail(seq, hash);
  }

  TrailLink sealed(String name, String seal) {
    return new TrailLink(
        sheetId, seq, partnershipId, personId, at, kind, changes, previousHash, name, seal);
  }

  /** All that the seal covers. */
  String content() {
    return String.join(
        "\n",
        previousHash,
        Long.toString(sheetId),
        Integer.toString(seq),
        Long.toString(partnershipId),
        Long.toString(personId),
        at.toString(),
        kind,
        changes);
  }
}
