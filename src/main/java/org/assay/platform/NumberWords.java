package org.assay.platform;

/** How many there are of something, in words: "1 line", "2,500 lines". */
public final class NumberWords {
  private NumberWords() {}

  /**
   * @param one what one of them is called; several have an s after it
   */
  public static String of(long number, String one) {
    return of(number, one, one + "s");
  }

  /**
   * @param one what follows the number where there is one, for instance "agency" or "answer was"
   */
  public static String of(long number, String one, String many) {
    return "%,d %s".formatted(number, number == 1 ? one : many);
  }
}
