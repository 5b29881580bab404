package org.assay.letters;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.platform.MailFixture;

/** Takes a received letter apart. */
public final class LetterParts {
  private LetterParts() {}

  public static String text(MimeMessage message) throws Exception {
    for (var part : of(message)) {
      if (is(part, "text/plain")) return part.getContent().toString().replace("\r\n", "\n");
    }
    throw new AssertionError("no plain text");
  }

  /** In the text of the first letter that has it, once it has come among others. */
  public static String found(Pattern pattern) throws Exception {
    return sought(
        1,
        "with " + pattern,
        letters -> {
          for (var letter : letters) {
            var found = pattern.matcher(text(letter));
            if (found.find()) return Optional.of(found.group());
          }
          return Optional.empty();
        });
  }

  /** Looks for something in all letters that have come. */
  public interface Look<T> {
    Optional<T> in(List<MimeMessage> letters) throws Exception;
  }

  /**
   * What is found in the letters: one of the class before may come among them, so more are waited
   * for until it is there.
   *
   * @param atLeast how many have come at the earliest
   * @param what is looked for, said when it does not come: "with a link"
   */
  public static <T> T sought(int atLeast, String what, Look<T> look) throws Exception {
    for (int count = atLeast; ; count++) {
      var letters = MailFixture.received(count);
      var found = look.in(letters);
      if (found.isPresent()) return found.get();
      if (letters.size() < count) throw new AssertionError("no letter " + what);
    }
  }

  public static boolean isTo(MimeMessage letter, String name) throws Exception {
    return Arrays.toString(letter.getAllRecipients())
        .toLowerCase(Locale.ROOT)
        .contains(name.toLowerCase(Locale.ROOT));
  }

  public static byte[] pdf(MimeMessage message) throws Exception {
    for (var part : of(message)) {
      if (is(part, "application/pdf")) return ((InputStream) part.getContent()).readAllBytes();
    }
    throw new AssertionError("no PDF");
  }

  public static boolean is(Part part, String type) {
    try {
      return part.isMimeType(type);
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static List<Part> of(Part part) throws Exception {
    var all = new ArrayList<Part>();
    if (part.getContent() instanceof Multipart many) {
      for (int i = 0; i < many.getCount(); i++) all.addAll(of(many.getBodyPart(i)));
    } else {
      all.add(part);
    }
    return all;
  }
}
