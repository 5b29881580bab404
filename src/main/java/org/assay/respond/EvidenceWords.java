package org.assay.respond;

/** Evidence kinds in words. */
final class EvidenceWords {
  private EvidenceWords() {}

  static String of(String kind) {
    var words = kind.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
