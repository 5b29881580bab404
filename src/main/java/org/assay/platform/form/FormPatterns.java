package org.assay.platform.form;

/** What the boxes that many forms have may hold, and what to say when they hold something else. */
public final class FormPatterns {
  /** Something on both sides of the sign, with a dot behind it; no list of addresses. */
  public static final String EMAIL = "[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+";

  public static final String EMAIL_FAULT = "Enter an email address, like name@example.sch.uk";

  /** RFC 5321, less the brackets. */
  public static final int LONGEST_EMAIL = 254;

  /** For what stands in the heading of a letter, where a line break would begin another. */
  public static final String ONE_LINE = "[^\\p{Cntrl}\\u0085\\p{Zl}\\p{Zp}]*";

  public static final String SHORTEN_200 = "Shorten this to 200 characters or fewer";
  public static final String SHORTEN_300 = "Shorten this to 300 characters or fewer";
  public static final String SHORTEN_2000 = "Shorten this to 2,000 characters or fewer";
  public static final String SHORTEN_4000 = "Shorten this to 4,000 characters or fewer";

  /** Of any text that a program sends; what a text is for may bound it further. */
  public static final int LONGEST_SENT = 20_000;

  public static final String LONGEST_SENT_FAULT = "Send at most 20,000 characters.";

  private FormPatterns() {}
}
