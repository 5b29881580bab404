package org.assay.collection.questionform;

/** Evidence kinds in words. */
public final class EvidenceWords {
  private EvidenceWords() {}

  public static String of(String kind) {
    var words = kind.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
