package org.assay.evidence.check;

/** What became of looking through a file. */
public sealed interface FileVerdict {
  record Fit(EvidenceType type) implements FileVerdict {}

  record Unfit(FileRefusal why) implements FileVerdict {}

  static FileVerdict unfit(FileRefusal why) {
    return new Unfit(why);
  }
}
