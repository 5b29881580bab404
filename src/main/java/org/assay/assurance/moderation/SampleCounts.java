package org.assay.assurance.moderation;

/**
 * How far the sample of a cycle is.
 *
 * @param drawn returns in it
 * @param own those of them that the reader marks and that are not finished
 */
record SampleCounts(long drawn, long finished, long own) {
  static final SampleCounts NONE = new SampleCounts(0, 0, 0);
}
