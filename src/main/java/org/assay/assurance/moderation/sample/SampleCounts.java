package org.assay.assurance.moderation.sample;

/**
 * How far the sample of a cycle is.
 *
 * @param drawn returns in it
 * @param own those of them that the reader marks and that are not finished
 */
public record SampleCounts(long drawn, long finished, long own) {
  public static final SampleCounts NONE = new SampleCounts(0, 0, 0);
}
