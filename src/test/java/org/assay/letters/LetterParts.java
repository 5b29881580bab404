package org.assay.letters;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
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
    for (int count = 1; ; count++) {
      var letters = MailFixture.received(count);
      for (var letter : letters) {
        var found = pattern.matcher(text(letter));
        if (found.find()) return found.group();
      }
      if (letters.size() < count) throw new AssertionError("no letter with " + pattern);
    }
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
