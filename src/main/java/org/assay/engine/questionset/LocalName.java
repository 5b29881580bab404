package org.assay.engine.questionset;

/**
 * What one area calls by a name of its own, such as its front door for referrals. The words of a
 * set name it as {@code {{key}}}.
 *
 * @param label how an administrator is asked for it
 * @param words what the questions say
 */
public record LocalName(String key, String label, String words) {}
