package org.assay.collection.answersheet;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.assay.collection.answersheet.Sheet.Trail;
import org.assay.platform.seal.Seal;

/** Seals the links of chains of changes, and says whether a seal is right. */
@Singleton
class TrailSeal {
  private final Seal seal;

  TrailSeal(Seal seal) {
    this.seal = seal;
  }

  TrailLink next(Sheet sheet, long personId, Instant now, String kind, String changes) {
    // What the database keeps of a moment, or the seal would not hold when read back.
    var at = now.truncatedTo(ChronoUnit.MICROS);
    var before = sheet.trail();
    var link =
        new TrailLink(
            sheet.id(),
            before.seq() + 1,
            sheet.partnershipId(),
            personId,
            at,
            kind,
            changes,
            before.hash(),
            "",
            "");
    return link.sealed(seal.currentKey(), seal.of(seal.currentKey(), link.content()));
  }

  boolean knows(TrailLink link) {
    return seal.knows(link.keyName());
  }

  boolean follows(TrailLink link, Trail before) {
    return link.seq() == before.seq() + 1
        && link.previousHash().equals(before.hash())
        && link.hash().equals(seal.of(link.keyName(), link.content()));
  }
}
