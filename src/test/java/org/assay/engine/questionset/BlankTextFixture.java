package org.assay.engine.questionset;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts in which there is nothing to see, for those who read what was typed. */
public final class BlankTextFixture {
  private BlankTextFixture() {}

  public static List<String> invisible() {
    return Stream.concat(
            Stream.of("", " ", " \r\n\t"),
            IntStream.of(0xA0, 0x200B, 0x2007, 0x2060, 0xFEFF, 0x200E, 0x3164)
                .mapToObj(it -> Character.toString(it).repeat(2)))
        .toList();
  }
}
